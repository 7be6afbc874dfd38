import { test } from 'node:test';
import assert from 'node:assert/strict';
import { loadPacked, store } from '../from.mjs';

const { createAutomatic } = await loadPacked('background/automatic.js');
globalThis.navigator ??= { languages: ['de'] };
globalThis.fetch = async () => ({ json: async () => ({ 'shell/badge/red': 'rot {count}', 'shell/badge/yellow': 'gelb {count}', 'shell/badge/green': 'ruhig' }) });
const shop = { id: 1, url: 'https://laden.example/brot', incognito: false };

const policy = `Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten ist der Laden. Wir speichern Ihre IP-Adresse und löschen sie nach 14 Tagen.
  Rechtsgrundlage ist Art. 6 DSGVO. Sie haben das Recht auf Auskunft und können Ihre Einwilligung jederzeit widerrufen.`;
const around = { isNamed: true, parts: { before: 0, urls: [] }, frames: [], alternates: {}, refresh: null };

function automatic({ chosen = true, allowed = true, levels = ['red', 'red', 'yellow'], candidates = [{ url: 'https://laden.example/datenschutz', points: 130, place: 'footer', text: 'Datenschutz' }], behind = {} } = {}) {
  const badges = [];
  const tried = [];
  const [local, session] = [store(chosen ? { automatic: true } : {}), store()];
  const { visit, review } = createAutomatic({
    browser: { local, session, mayReadAll: async () => allowed, badge: async (...badge) => { badges.push(badge); }, clearBadges: async () => { badges.length = 0; } },
    engine: {
      read: async () => ({ language: 'de', about: around, candidates: [], page: { title: '', language: 'de', blocks: [{ kind: 'paragraph', level: 0, text: policy }] }, ...behind }),
      json: async () => JSON.stringify({ signals: levels.map(level => ({ level })) }),
    },
    pages: { look: async () => ({ isPolicy: false, candidates, url: shop.url }), fetch: async (tab, url) => { tried.push(url); return { url, text: '' }; } },
  });
  return { visit, review, badges, tried, local, session };
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
test('pages of one site that load together wait for one answer', async () => {
  const { visit, badges, tried } = automatic();
  await Promise.all([visit(shop), visit({ ...shop, id: 2 })]);
  assert.equal(tried.length, 1);
  assert.deepEqual(badges.map(([tab]) => tab), [1, 2]);
});
test('a page that leads nowhere does not speak for its site', async () => {
  const { visit, session } = automatic({ candidates: [] });
  await visit(shop);
  assert.deepEqual(session.kept, {});
});
test('a page on the own host that leads to another host is not followed there', async () => {
  const behind = { page: { title: '', language: 'de', blocks: [{ kind: 'paragraph', level: 0, text: 'Zu unserer Erklärung.' }] }, candidates: [{ url: 'https://recht.example/datenschutz', points: 200, text: 'Datenschutzerklärung' }] };
  const { visit, badges, tried } = automatic({ behind });
  await visit(shop);
  assert.deepEqual([badges, tried], [[], ['https://laden.example/datenschutz']]);
});
test('switched off, nothing of it stays', async () => {
  const { visit, review, badges, local, session } = automatic();
  await visit(shop);
  await local.remove('automatic');
  await review();
  assert.deepEqual([badges, session.kept], [[], {}]);
});
test('policies of other hosts and guesses are left alone', async () => {
  const { visit, badges, tried } = automatic({ candidates: [{ url: 'https://recht.example/datenschutz', points: 200 }, { url: 'https://laden.example/impressum', points: 55 }] });
  await visit(shop);
  assert.deepEqual([badges, tried], [[], []]);
});
