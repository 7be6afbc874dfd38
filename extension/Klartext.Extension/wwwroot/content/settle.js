// Waits until a page that scripts still build has come to rest: nothing changed for a while, or enough waited.
(() => {
  const quiet = 250;
  const longest = 2000;
  const enoughText = 1500;

  (globalThis.klartext ??= {}).settle = () => new Promise(done => {
    if (document.readyState === 'complete' && (document.body?.innerText.length ?? 0) >= enoughText) {
      done();
      return;
    }
    let timer = setTimeout(end, quiet);
    const limit = setTimeout(end, longest);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quiet);
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
