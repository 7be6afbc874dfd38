// The way to .NET, which runs on a thread of its own (engine/runtime.js).

function start() {
  const waiting = new Map();
  const worker = new Worker('/engine/runtime.js', { type: 'module' });
  let last = 0;
  worker.onmessage = ({ data: { id, result, error } }) => {
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) done(result);
    else fail(new Error(error));
  };
  // A runtime that did not come up is given up; the next call starts another one.
  worker.onerror = ({ message }) => {
    runtime = null;
    worker.terminate();
    for (const { fail } of waiting.values()) fail(new Error(message ?? 'The runtime does not start.'));
  };
  return (call, ...args) => new Promise((done, fail) => {
    waiting.set(++last, { done, fail });
    worker.postMessage({ id: last, call, args });
  });
}

// At once: the runtime comes up while the rest of the page is still being fetched.
let runtime = start();

/** Calls what engine/runtime.js offers. */
export const ask = (...call) => (runtime ??= start())(...call);
