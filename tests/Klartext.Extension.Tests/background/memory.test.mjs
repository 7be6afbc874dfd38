import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load, store } from '../from.mjs';

const { createMemory } = await load('background/memory.js');

const memoryOf = (local, incognito = false) => createMemory({ local, tab: async () => ({ incognito }) });
const reading = (id, text = 'Text') => ({ id, language: 'de', page: { blocks: [{ text }] } });
const at = url => ({ site: { name: 'Laden' }, policy: { url } });

test('a private window leaves nothing', async () => {
  const local = store();
  assert.equal((await memoryOf(local, true).remember(1, reading('a'), at('https://a.example/p'))).kept, 'private');
  assert.equal(Object.keys(local.kept).length, 0);
});

test('switched off, and pasted text, leave nothing', async () => {
  const off = store({ remember: false });
  assert.equal((await memoryOf(off).remember(1, reading('a'), at('https://a.example/p'))).kept, 'no');
  assert.deepEqual(Object.keys(off.kept), ['remember']);
  const local = store();
  assert.equal((await memoryOf(local).remember(1, reading('a'), { policy: { where: 'typed' } })).kept, 'no');
  assert.equal(Object.keys(local.kept).length, 0);
});

test('another text at the same address has changed, the same text has not', async () => {
  const memory = memoryOf(store());
  assert.equal((await memory.remember(1, reading('a'), at('https://a.example/p#top'))).changed, null);
  assert.equal((await memory.remember(1, reading('a'), at('https://a.example/p'))).changed, null);
  assert.ok((await memory.remember(1, reading('b'), at('https://a.example/p'))).changed.since > 0);
  assert.equal((await memory.remember(1, reading('b'), at('https://a.example/p'))).changed, null);
  assert.equal((await memory.remember(1, reading('c'), at('https://a.example/p'))).changed.key, 'kept:https://a.example/p');
  const [entry] = await memory.list();
  assert.deepEqual(entry.versions.map(({ id }) => id), ['c', 'b']);
});

test('the oldest make room, and nothing of them stays', async () => {
  const local = store();
  const memory = memoryOf(local);
  for (let i = 0; i < 5; i++) await memory.remember(1, reading(`r${i}`, 'x'.repeat(2_000_000)), at(`https://s${i}.example/p`));
  assert.deepEqual((await memory.list()).map(({ host }) => host), ['s4.example', 's3.example', 's2.example']);
  assert.equal(Object.keys(local.kept).filter(key => key.startsWith('kept:')).length, 3);
});

test('forgetting one keeps the others, wiping keeps the settings', async () => {
  const local = store({ language: 'en' });
  const memory = memoryOf(local);
  await memory.remember(1, reading('a'), at('https://a.example/p'));
  await memory.remember(1, reading('b'), at('https://b.example/p'));
  await memory.forget('kept:https://a.example/p');
  assert.deepEqual((await memory.list()).map(({ host }) => host), ['b.example']);
  await memory.wipe();
  assert.deepEqual(Object.keys(local.kept), ['language']);
});

test('a store that is full costs the memory, not the reading', async t => {
  t.mock.method(console, 'error', () => {});
  const local = store();
  local.set = async () => { throw new Error('QUOTA_BYTES quota exceeded'); };
  assert.deepEqual(await memoryOf(local).remember(1, reading('a'), at('https://a.example/p')), { kept: 'no' });
});
