// Lets the hidden page go once nothing has been asked of it for a while, for its memory is the person's. The next click starts it anew.

/** @param close what ends the page @returns a function that is told of all that is asked: it gives the promise back and counts from its end */
export function createRest(minutes, close) {
  let running = 0;
  let timer;

  function wait() {
    clearTimeout(timer);
    if (!running) timer = setTimeout(close, minutes * 60_000);
  }

  wait();
  return async asked => {
    running++;
    wait();
    try {
      return await asked;
    } finally {
      running--;
      wait();
    }
  };
}
