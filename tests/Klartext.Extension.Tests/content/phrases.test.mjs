import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

await load('content/phrases.js');
const { compile, find, holds } = globalThis.klartext.phrases;

const said = (text, terms) => find(text, compile(terms)).map(({ id, start, end }) => [id, text.slice(start, end)]);

test('endings, umlauts, hyphens and soft hyphens do not matter', () => {
  const terms = { data: ['personenbezogen* daten'], country: ['drittlaender*'], law: ['ds gvo', 'dsgvo'] };
  assert.deepEqual(said('Personen\u00ADbezogene Daten gehen in Drittländer (DS-GVO).', terms), [['data', 'Personen\u00ADbezogene Daten'], ['country', 'Drittländer'], ['law', 'DS-GVO']]);
});

test('choices, options and gaps', () => {
  assert.deepEqual(said('processing of your personal data', { processing: ['processing of [your] [personal] (data|information)'] }), [['processing', 'processing of your personal data']]);
  assert.deepEqual(said('processing of information', { processing: ['processing of [your] [personal] (data|information)'] }), [['processing', 'processing of information']]);
  assert.deepEqual(said('Recht auf unentgeltliche Auskunft', { access: ['recht {0..2} auskunft'] }), [['access', 'Recht auf unentgeltliche Auskunft']]);
});

test('the longest wins and no word is found inside another', () => {
  assert.deepEqual(said('die Verarbeitung und Weiterverarbeitung', { processing: ['verarbeitung'] }), [['processing', 'Verarbeitung']]);
  assert.deepEqual(said('gemeinsame Verantwortliche', { one: ['verantwortliche'], joint: ['gemeinsame verantwortliche'] }), [['joint', 'gemeinsame Verantwortliche']]);
});

test('a name holds one of several phrases, or none', () => {
  assert.equal(holds('Stadt Ulm', ['stadt', 'gemeinde']), true);
  assert.equal(holds('Stadtwerke Ulm GmbH', ['stadt', 'gemeinde']), false);
  assert.equal(holds('Stadt Ulm', undefined), false);
});
