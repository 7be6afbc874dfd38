import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { createSearch } = await load('background/search.js');
const policy = `Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten ist der Verein. Wir speichern Ihre IP-Adresse und löschen sie nach 14 Tagen.
  Rechtsgrundlage ist Art. 6 DSGVO. Sie haben das Recht auf Auskunft und können Ihre Einwilligung jederzeit widerrufen.`;
const around = { isNamed: true, parts: { before: 0, urls: [] }, frames: [], alternates: {}, refresh: null };

/** A site of pages {address: {text, language, about, candidates} or {error}}, and the search on it. */
function searchOn(site, allowed = []) {
  const fetched = [];
  const answer = url => {
    fetched.push(url);
    const page = site[url] ?? { error: 'status', status: 404 };
    return page.error ? page : { url, text: url };
  };
  const read = async page => {
    const blocks = page.blocks ?? [{ kind: 'paragraph', level: 0, text: site[page.html].text }];
    const { language = 'de', about = around, candidates = [] } = site[page.html] ?? {};
    const error = !['de', 'en'].includes(language) ? { error: 'language' } : blocks[0].text ? {} : { error: 'empty' };
    return { ...error, id: 'id', language, page: error.error === 'empty' ? undefined : { title: 'T', language, blocks }, about, candidates };
  };
  const search = createSearch({
    mayRead: async origin => allowed.includes(origin), engine: { read },
    pages: { fetch: async (tab, url) => answer(url) },
  });
  const first = (...links) => search.first(1, links.map(url => typeof url === 'string' ? { url, where: 'footer', link: 'Datenschutz' } : url), 'https://a.example/', 'de', async () => {});
  return { first, fetched };
}

test('the first link that leads to a policy is read, and nothing else is fetched', async () => {
  const { first, fetched } = searchOn({ 'https://a.example/d': { text: policy }, 'https://a.example/e': { text: policy } });
  assert.equal((await first('https://a.example/d', 'https://a.example/e')).policy.url, 'https://a.example/d');
  assert.deepEqual(fetched, ['https://a.example/d']);
});

test('a broken link gives way to the next; if all are broken, the first one is named', async () => {
  const { first } = searchOn({ 'https://a.example/e': { text: policy } });
  assert.equal((await first('https://a.example/d', 'https://a.example/e')).policy.url, 'https://a.example/e');
  const failed = await first('https://a.example/x', 'https://a.example/y');
  assert.deepEqual([failed.error, failed.status, failed.policy.url], ['status', 404, 'https://a.example/x']);
});

test('what is no policy is not read', async () => {
  const { first } = searchOn({ 'https://a.example/d': { text: 'Wir backen Brot. '.repeat(40) } });
  assert.equal((await first('https://a.example/d')).error, 'other');
});

test('another host is asked for and not fetched', async () => {
  const { first, fetched } = searchOn({ 'https://b.example/d': { text: policy } });
  assert.equal((await first('https://b.example/d')).error, 'permission');
  assert.deepEqual(fetched, []);
});

test('a guess on another host is not asked for', async () => {
  const { first } = searchOn({});
  const found = await first({ url: 'https://b.example/impressum', where: 'footer', link: 'Impressum', isGuess: true });
  assert.ok(found.policy.isGuess);
});

test('the reader’s language goes before another one, and another one before none', async () => {
  const english = { text: 'The controller of your personal data is Lamps Ltd. We store your IP address and delete it after 37 days. The legal basis is our legitimate interest. You have the right of access and may withdraw your consent at any time.', language: 'en', about: { ...around, alternates: { de: 'https://a.example/de' } } };
  assert.equal((await searchOn({ 'https://a.example/en': english, 'https://a.example/de': { text: policy } }).first('https://a.example/en')).policy.url, 'https://a.example/de');
  assert.equal((await searchOn({ 'https://a.example/en': english }).first('https://a.example/en')).policy.url, 'https://a.example/en');
});

test('parts are joined in their order, and one that is missing is named', async () => {
  const part = (text, urls) => ({ text, about: { ...around, parts: { before: 0, urls } } });
  const { first } = searchOn({ 'https://a.example/1': part(policy, ['https://a.example/2', 'https://a.example/3']), 'https://a.example/2': part('Zweiter Teil.', []) });
  const found = await first('https://a.example/1');
  assert.deepEqual(found.read.page.blocks.map(block => block.text), [policy, 'Zweiter Teil.']);
  assert.deepEqual(found.policy.missing, ['https://a.example/3']);
  assert.deepEqual(found.policy.parts.map(({ url }) => url), ['https://a.example/1', 'https://a.example/2']);
  assert.equal(found.policy.parts.at(-1).to, 1);
});

test('of a policy of very many parts, those that are not read are named', async () => {
  const parts = Array.from({ length: 14 }, (_, i) => `https://a.example/${i + 2}`);
  const site = Object.fromEntries(parts.map(url => [url, { text: `Teil ${url}.` }]));
  const { first } = searchOn({ ...site, 'https://a.example/1': { text: policy, about: { ...around, parts: { before: 0, urls: parts } } } });
  const { policy: { missing, parts: read } } = await first('https://a.example/1');
  assert.deepEqual([...read.map(({ url }) => url).slice(1), ...missing], parts);
  assert.equal(missing.length, 3);
});

test('a page that sends its readers in a circle is given up', async () => {
  const round = to => ({ text: '', about: { ...around, refresh: to } });
  const { first, fetched } = searchOn({ 'https://a.example/1': round('https://a.example/2'), 'https://a.example/2': round('https://a.example/1') });
  assert.equal((await first('https://a.example/1')).error, 'moved');
  assert.equal(fetched.length, 2);
});
