import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { inOrder, letterText, mailAddress, mailText, partsOf } = await load('shared/letters.js');

const texts = {
  'letters/form/blank': '[bitte ausfüllen]',
  'letters/frame/salutation': 'Sehr geehrte Damen und Herren,',
  'letters/frame/reference': 'Sie kennen mich unter: {reference}',
  'letters/frame/church-kdg': 'Hier gilt KDG, § {section}.',
  'letters/frame/deadline': 'Bitte antworten Sie.',
  'letters/frame/closing': 'Mit freundlichen Grüßen',
  'letters/frame/subject': 'Betreff: {subject}',
  'letters/letters/x/subject': 'Beschwerde über {controller}',
  'letters/letters/x/body': 'über {site}:\n\n{detail}',
};
const words = (path, values = {}) => texts[path].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
words.has = path => path in texts;

const said = { sender: { name: '', address: '' }, recipient: { name: 'Laden GmbH', address: 'Weg 1' }, controller: 'Laden GmbH\nWeg 1', site: 'laden.example', detail: '', reference: '', date: '1. Mai 2026' };

test('what is missing is left to fill in, and seen to be', () => {
  const parts = partsOf(words, { id: 'x', to: 'controller' }, said);
  assert.match(letterText(words, parts), /^\[bitte ausfüllen\]\n\nLaden GmbH\nWeg 1\n\n1\. Mai 2026\n\nBetreff: Beschwerde über Laden GmbH\n\n/);
  assert.match(parts.body, /\[bitte ausfüllen\]$/);
});

test('an authority is given no time limit of the controller', () => {
  assert.equal(partsOf(words, { id: 'x', to: 'authority' }, said).deadline, '');
});

test('where church law holds, the letter names its section; where its section is not known, nothing', () => {
  const letter = { id: 'x', to: 'controller', church: { kdg: '17' } };
  const bodyOf = church => mailText(partsOf(words, letter, { ...said, church }));
  assert.match(bodyOf('kdg'), /\n\nHier gilt KDG, § 17\.\n\nBitte antworten Sie\./);
  for (const church of [null, 'kdr-og']) assert.doesNotMatch(bodyOf(church), /§/);
});

test('a mail bears the letter from the salutation on, with its lines', () => {
  const parts = partsOf(words, { id: 'x', to: 'controller' }, { ...said, sender: { name: 'Erika', address: '' }, reference: 'K 17' });
  const mail = new URL(mailAddress('a@b.example', parts.subject, mailText(parts)));
  assert.equal(mail.pathname, 'a@b.example');
  assert.equal(mail.searchParams.get('subject'), 'Beschwerde über Laden GmbH');
  assert.match(mail.searchParams.get('body'), /^Sehr geehrte[^]*Sie kennen mich unter: K 17\r\n\r\nBitte antworten Sie\.\r\n\r\nMit freundlichen Grüßen\r\nErika$/);
});

test('an address with strange signs adds nothing to a mail', () => {
  const mail = new URL(mailAddress('a@b.example?bcc=c@d.example', 'x', 'y'));
  assert.deepEqual([...mail.searchParams.keys()], ['subject', 'body']);
});

test('the letters that a policy gives reason for come forward', () => {
  const letters = [{ id: 'access', first: ['always'] }, { id: 'correction' }, { id: 'withdrawal', first: ['basis.consent'] }, { id: 'deletion', first: ['always'] }];
  assert.deepEqual(inOrder(letters, ['basis.consent']).map(({ id }) => id), ['access', 'deletion', 'withdrawal', 'correction']);
  assert.deepEqual(inOrder(letters, []).map(({ id }) => id), ['access', 'deletion', 'correction', 'withdrawal']);
});
