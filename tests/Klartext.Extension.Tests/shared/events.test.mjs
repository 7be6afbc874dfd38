import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { events } = await load('shared/events.js');

async function eventsOf(...pieces) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      controller.close();
    },
  });
  const found = [];
  for await (const event of events(body)) found.push(event);
  return found;
}

test('events come whole, however they are cut', async () => {
  assert.deepEqual(await eventsOf('event: stat', 'ement\ndata: {"a":1}\n', '\nevent: done\ndata: {}\n\n'), [{ event: 'statement', data: '{"a":1}' }, { event: 'done', data: '{}' }]);
});
test('a letter cut in two is one letter', async () => {
  const bytes = new TextEncoder().encode('data: "ß"\n\n');
  assert.deepEqual(await eventsOf(bytes.slice(0, 8), bytes.slice(8)), [{ event: 'message', data: '"ß"' }]);
});
test('comments and other line ends are understood', async () => {
  assert.deepEqual(await eventsOf(': noch da\r\n\r\nevent: done\r\ndata: 1\r\ndata: 2\r\n\r\n'), [{ event: 'done', data: '1\n2' }]);
});
test('what is broken off counts only if it was whole', async () => {
  assert.deepEqual(await eventsOf('event: statement\ndata: {"a":1}\n\nevent: sta'), [{ event: 'statement', data: '{"a":1}' }]);
});
