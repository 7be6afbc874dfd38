// Waits until a page that scripts still build has come to rest: nothing changed for a while, or enough waited. Who waits for something
// waits until it is there, longer where the page is still nearly empty.
(() => {
  const quiet = 250;
  const longest = 2000;
  const patience = 700;
  const enoughText = 1500;

  /** @param isThere what is waited for, asked after each change; without it the page's rest is what counts */
  (globalThis.klartext ??= {}).settle = (isThere = null) => new Promise(done => {
    const isFull = document.readyState === 'complete' && (document.body?.innerText.length ?? 0) >= enoughText;
    if (isFull && !isThere) {
      done();
      return;
    }
    const pause = isThere ? isFull ? patience : longest : quiet;
    let timer = setTimeout(end, pause);
    const limit = setTimeout(end, longest);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      if (isThere?.()) end();
      else timer = setTimeout(end, pause);
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    function end() {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(limit);
      done();
    }
  });
})();
