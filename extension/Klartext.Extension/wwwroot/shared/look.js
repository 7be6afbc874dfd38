// How a page looks and which language it is in, as signs on its root; what they mean stands in klartext.css. A script of its own, without
// imports, so that the panel can wear it before its first words; the modules after it find it done.
if (!globalThis.klartext?.followChosen) (() => {
  const root = document.documentElement;
  const keys = ['language', 'size', 'theme', 'contrast', 'still'];
  let kept = null;
  const newer = {};

  /** Keeps a copy of what was chosen where the next panel finds it at once: the browser is slow to answer while it opens a panel. */
  function keepCopy(chosen) {
    try { localStorage.setItem('chosen', JSON.stringify(chosen)); } catch { /* a browser that lets pages keep nothing: there is no copy */ }
  }

  function copy() {
    try { return JSON.parse(localStorage.getItem('chosen')) ?? {}; } catch { return {}; }
  }

  function wear({ size = 'normal', theme = 'auto', contrast = false, still = false }) {
    root.dataset.size = size;
    root.dataset.theme = theme;
    root.classList.toggle('more-contrast', contrast);
    root.classList.toggle('still', still);
  }

  const chosen = () => kept ? { ...kept, ...newer } : copy();

  function take() {
    keepCopy(chosen());
    wear(chosen());
  }

  Object.assign(globalThis.klartext ??= {}, {
    /** {language, size, theme, contrast, still} as last heard; what was not chosen is missing. Until the store has answered, the copy of last time. */
    chosen,

    /** Wears what is chosen until the store says more. */
    wearCopy: () => wear(chosen()),

    /**
     * Wears what is chosen, now and whenever something else is: then the document hears "chosen". What is told while the store has yet to
     * answer is newer than its answer, whichever of the two comes first. @returns when the store has answered
     */
    async followChosen(api) {
      api.storage.local.onChanged.addListener(changes => {
        const told = keys.filter(key => key in changes);
        for (const key of told) newer[key] = changes[key].newValue;
        if (!kept || !told.length) return;
        take();
        document.dispatchEvent(new CustomEvent('chosen'));
      });
      kept = await api.storage.local.get(keys);
      take();
    },

    /** Tells the page its language and direction; easy German has a sign of its own. */
    speakIn(language) {
      root.lang = language === 'de-easy' ? 'de-simple' : language;
      root.dir = language === 'ar' ? 'rtl' : 'ltr';
      root.classList.toggle('easy', language === 'de-easy');
    },
  });
})();
