import { test } from 'node:test';
import assert from 'node:assert/strict';
import { loadPacked, store } from '../from.mjs';

const { createAutomatic } = await loadPacked('background/automatic.js');
globalThis.navigator ??= { languages: ['de'] };
globalThis.fetch = async () => ({ json: async () => ({ 'shell/badge/red': 'rot {count}', 'shell/badge/yellow': 'gelb {count}', 'shell/badge/green': 'ruhig' }) });
const shop = { id: 1, url: 'https://laden.example/brot', incognito: false };

function automatic({ chosen = true, allowed = true, levels = ['red', 'red', 'yellow'], candidates = [{ url: 'https://laden.example/datenschutz', points: 130, place: 'footer', text: 'Datenschutz' }] } = {}) {
  const badges = [];
  const tried = [];
  const visit = createAutomatic({
    browser: { local: store(chosen ? { automatic: true } : {}), session: store(), mayReadAll: async () => allowed, badge: async (...badge) => { badges.push(badge); } },
    engine: { json: async () => JSON.stringify({ signals: levels.map(level => ({ level })) }) },
    pages: { look: async () => ({ isPolicy: false, candidates, url: shop.url }) },
    search: { first: async (tab, links) => { tried.push(...links.map(link => link.url)); return { read: { page: {} } }; } },
  }).visit;
  return { visit, badges, tried };
}

test('chosen and allowed, the badge counts what is red', async () => {
  const { visit, badges } = automatic();
  await visit(shop);
  assert.deepEqual(badges, [[1, '2', '#AE251D', 'rot 2']]);
});
test('without red it counts what is yellow, without both it is calm', async () => {
  const yellow = automatic({ levels: ['yellow', 'green'] });
  await yellow.visit(shop);
  assert.equal(yellow.badges[0][1], '1');
  const green = automatic({ levels: ['green', 'grey'] });
  await green.visit(shop);
  assert.equal(green.badges[0][3], 'ruhig');
});
for (const [when, options, tab] of [
  ['not chosen', { chosen: false }, shop], ['not allowed', { allowed: false }, shop], ['in a private window', {}, { ...shop, incognito: true }],
  ['on the browser’s own page', {}, { ...shop, url: 'chrome://settings/' }], ['on a page without address', {}, { id: 1 }],
]) {
  test(`${when}, nothing is read`, async () => {
    const { visit, badges, tried } = automatic(options);
    await visit(tab);
    assert.deepEqual([badges, tried], [[], []]);
  });
}
test('a site is read once', async () => {
  const { visit, badges, tried } = automatic();
  await visit(shop);
  await visit({ ...shop, id: 2, url: 'https://laden.example/kuchen' });
  assert.equal(tried.length, 1);
  assert.equal(badges.length, 2);
});
test('policies of other hosts and guesses are left alone', async () => {
  const { visit, badges, tried } = automatic({ candidates: [{ url: 'https://recht.example/datenschutz', points: 200 }, { url: 'https://laden.example/impressum', points: 55 }] });
  await visit(shop);
  assert.deepEqual([badges, tried], [[], []]);
});
