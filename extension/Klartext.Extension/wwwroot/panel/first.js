// The panel's first words: what is going on, in the reader's language, before any module is there. Right after a click that is known (a page
// is being read) and said at once; else the store is asked, which the browser answers late while it opens a panel. panel.js is loaded when
// the words stand, for on two cores both want the same time. It takes over from here (klartext.first) and draws the same view from the state.
(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  const tab = Number(new URLSearchParams(location.search).get('tab'));
  const key = `tab:${tab}`;
  const { firstWords: words, chosen, followChosen, wearCopy, speakIn } = globalThis.klartext;
  const patience = 500;
  const justNow = 2000;

  let state;
  let hasSpoken = false;
  api.storage.session.onChanged.addListener(changes => { if (key in changes) state = changes[key].newValue ?? null; });

  const parsed = new Promise(done => {
    const look = () => { if (document.readyState !== 'loading') done(); };
    document.addEventListener('readystatechange', look);
    look();
  });

  if (Date.now() - Number(location.hash.slice(1)) < justNow) parsed.then(() => {
    if (state !== undefined && state?.phase !== 'working') return;
    wearCopy();
    speak();
  });

  /** {hasSpoken, state()}: whether the first words stand, and what is being done for this tab; once it is known what was chosen. */
  globalThis.klartext.first = Promise.all([api.storage.session.get(key), followChosen(api), parsed])
    .then(([{ [key]: kept = null }]) => {
      if (state === undefined) state = kept;
      if (!hasSpoken && state?.phase === 'working') speak();
      if (!hasSpoken || document.hidden) goOn();
      return { hasSpoken, state: () => state };
    });

  const goOn = () => import('./panel.js');

  function speak() {
    hasSpoken = true;
    const language = [chosen().language, ...navigator.languages.map(each => each.slice(0, 2)), 'de'].find(each => each in words);
    const say = words[language];
    const part = id => document.getElementById(id);
    speakIn(language);
    for (const element of document.querySelectorAll('[data-say]')) element.textContent = say[element.dataset.say];
    part('language').replaceChildren(new Option(say['reading/language-name']));
    part('easy').hidden = !language.startsWith('de');
    part('easy').setAttribute('aria-pressed', String(language === 'de-easy'));
    part('aloud').hidden = false;
    part('aloud-word').textContent = say[`shell/aloud/${language === 'de-easy' ? 'all' : 'start'}`];
    part('first').hidden = false;
    part('first').querySelector('button').addEventListener('click', () => api.runtime.sendMessage({ to: 'background', ask: 'cancel', tab }));
    requestAnimationFrame(() => setTimeout(() => {
      performance.mark('own-words');
      api.runtime.sendMessage({ to: 'background', ask: 'spoken', tab });
      goOn();
    }));
    setTimeout(goOn, patience); // whatever keeps the browser from drawing
  }
})();
