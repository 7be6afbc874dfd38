import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load, store } from '../from.mjs';

const { createTabs, keyOf } = await load('background/tabs.js');

test('a tab keeps what its panel shows, change by change', async () => {
  const session = store();
  const tabs = createTabs({ session });
  await tabs.put(7, { phase: 'working', step: 'finding' });
  await tabs.change(7, { step: 'reading' });
  assert.deepEqual(session.kept[keyOf(7)], { phase: 'working', step: 'reading' });
});

test('a background that was asleep finds the state again', async () => {
  const session = store({ [keyOf(3)]: { phase: 'answers', reading: 'x' } });
  assert.equal((await createTabs({ session }).get(3)).reading, 'x');
});

test('a closed tab leaves nothing behind', async () => {
  const session = store();
  const tabs = createTabs({ session });
  await tabs.put(7, { phase: 'start' });
  await tabs.forget(7);
  assert.deepEqual(session.kept, {});
  assert.equal(await tabs.get(7), null);
});
