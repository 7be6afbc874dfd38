import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { createRest } = await load('engine/rest.js');
const minutes = count => count * 60_000;

/** A rest of 15 minutes under a clock that the test turns. */
function restOf(t) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const closed = [];
  return { closed, during: createRest(15, () => closed.push(true)) };
}

test('an engine that nobody asks anything gives its memory back', t => {
  const { closed } = restOf(t);
  t.mock.timers.tick(minutes(15) - 1);
  assert.equal(closed.length, 0);
  t.mock.timers.tick(1);
  assert.equal(closed.length, 1);
});

test('each question begins the time anew, and none is cut off', async t => {
  const { closed, during } = restOf(t);
  t.mock.timers.tick(minutes(14));
  let answer;
  const asked = during(new Promise(done => { answer = done; }));
  t.mock.timers.tick(minutes(60));
  assert.equal(closed.length, 0);
  answer('read');
  assert.equal(await asked, 'read');
  t.mock.timers.tick(minutes(15) - 1);
  assert.equal(closed.length, 0);
  t.mock.timers.tick(1);
  assert.equal(closed.length, 1);
});

test('a question that fails is answered so, and the time goes on', async t => {
  const { closed, during } = restOf(t);
  await assert.rejects(during(Promise.reject(new Error('no text'))), /no text/);
  t.mock.timers.tick(minutes(15));
  assert.equal(closed.length, 1);
});
