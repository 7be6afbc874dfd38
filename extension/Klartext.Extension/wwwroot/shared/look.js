// How a page looks and which language it is in, as signs on its root; what they mean stands in klartext.css. A script of its own, without
// imports, so that the panel can wear it before its first words.
(() => {
  const root = document.documentElement;

  Object.assign(globalThis.klartext ??= {}, {
    chosenKeys: ['language', 'size', 'theme', 'contrast', 'still'],

    /** Keeps a copy of what was chosen where the next panel finds it at once: the browser is slow to answer while it opens a panel. */
    keepCopy(chosen) {
      try { localStorage.setItem('chosen', JSON.stringify(chosen)); } catch { /* a browser that lets pages keep nothing: there is no copy */ }
    },

    copy() {
      try { return JSON.parse(localStorage.getItem('chosen')) ?? {}; } catch { return {}; }
    },

    wear({ size = 'normal', theme = 'auto', contrast = false, still = false }) {
      root.dataset.size = size;
      root.dataset.theme = theme;
      root.classList.toggle('more-contrast', contrast);
      root.classList.toggle('still', still);
    },

    /** Tells the page its language and direction; easy German has a sign of its own. */
    speakIn(language) {
      root.lang = language === 'de-easy' ? 'de-simple' : language;
      root.dir = language === 'ar' ? 'rtl' : 'ltr';
      root.classList.toggle('easy', language === 'de-easy');
    },
  });
})();
