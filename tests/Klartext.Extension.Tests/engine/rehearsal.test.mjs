import { afterEach, test } from 'node:test';
import assert from 'node:assert/strict';
import { loadPacked } from '../from.mjs';

const { rehearse } = await loadPacked('engine/rehearsal.js');
const { fetch } = globalThis;
afterEach(() => { globalThis.fetch = fetch; });

/** An engine that writes down what it does, with the extension's own files behind it. */
function engineOf() {
  const done = [];
  globalThis.fetch = async path => {
    done.push(path);
    return { text: async () => '<h1>Datenschutz</h1>' };
  };
  return { done, read: async ({ html }) => { done.push(`read ${html}`); return { page: 'blocks' }; }, view: async (page, language) => { done.push(`view ${page} ${language}`); } };
}

test('while nobody waits, a policy of the extension itself is read and said once', async () => {
  const engine = engineOf();
  await rehearse(engine, ['de-AT'], () => true);
  assert.deepEqual(engine.done, ['/data/rehearsal.html', 'read <h1>Datenschutz</h1>', 'view blocks de']);
});

test('who asks something meanwhile does not wait for the rest of it', async () => {
  const engine = engineOf();
  await rehearse(engine, ['de-AT'], () => !engine.done.some(each => each.startsWith('read')));
  assert.deepEqual(engine.done.length, 2);
});

test('where something was asked already, nothing is rehearsed', async () => {
  const engine = engineOf();
  await rehearse(engine, ['de-AT'], () => false);
  assert.deepEqual(engine.done, []);
});
