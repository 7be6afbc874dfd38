import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { createEngine } = await load('background/engine.js');

/** A browser whose hidden page answers as it is told; {gone} stands for a page that is not there any more. */
function browserOf(...answers) {
  const done = [];
  return {
    done,
    hasOffscreen: true,
    makeOffscreen: async () => { done.push('made'); },
    closeOffscreen: async () => { done.push('closed'); },
    send: async ({ call }) => {
      done.push(call);
      const answer = answers.shift();
      if (answer.gone) throw new Error('Could not establish connection. Receiving end does not exist.');
      return answer;
    },
  };
}

test('a hidden page is made for the first question and asked from then on', async () => {
  const browser = browserOf({ result: 'one' }, { result: 'two' });
  const engine = createEngine(browser);
  assert.equal(await engine.signals('de'), 'one');
  assert.equal(await engine.signals('en'), 'two');
  assert.deepEqual(browser.done, ['made', 'signals', 'signals']);
});

test('where the hidden page has gone, a new one answers the same question', async () => {
  const browser = browserOf({ result: true }, { gone: true }, { result: 'said' });
  const engine = createEngine(browser);
  await engine.signals('de');
  assert.equal(await engine.signals('de'), 'said');
  assert.deepEqual(browser.done, ['made', 'signals', 'signals', 'closed', 'made', 'signals']);
});

test('two questions that find it gone share the new one', async () => {
  const browser = browserOf({ result: true }, { gone: true }, { gone: true }, { result: 'one' }, { result: 'two' });
  const engine = createEngine(browser);
  await engine.signals('de');
  assert.deepEqual(await Promise.all([engine.signals('de'), engine.signals('en')]), ['one', 'two']);
  assert.equal(browser.done.filter(each => each === 'made').length, 2);
});

test('a page that does not come back is said, and tried anew with the next question', async () => {
  const browser = browserOf({ gone: true }, { gone: true }, { gone: true }, { result: 'there' });
  const engine = createEngine(browser);
  await assert.rejects(engine.signals('de'), /does not answer/);
  assert.equal(await engine.signals('de'), 'there');
});

test('what the engine itself refuses is not asked twice', async () => {
  const browser = browserOf({ error: 'The page has no text.' });
  await assert.rejects(createEngine(browser).signals('de'), /no text/);
  assert.deepEqual(browser.done, ['made', 'signals']);
});
