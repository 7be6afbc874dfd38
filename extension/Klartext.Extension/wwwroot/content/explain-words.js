// Underlines hard words in the open policy and explains them where they stand, on focus or tap. Each word once a paragraph.
(() => {
  const name = 'klartext-word';
  const skipped = 'script, style, noscript, template, textarea, select, button, a, h1, h2, h3, code, [contenteditable], klartext-note, .klartext-word';
  const line = 'p, li, td, th, dd, dt, div, section, article, blockquote';

  const css = `
    :host { all: initial; position: absolute; display: block; }
    div { box-sizing: border-box; inline-size: min(22rem, calc(100vw - 2rem)); padding: 1rem; border: 1px solid #CBC4B6; border-radius: 14px; background: #FFFFFF; color: #1C1A17; font: 400 17px/1.5 system-ui, sans-serif; box-shadow: 0 6px 24px rgb(0 0 0 / .18); }
    strong { display: block; font-weight: 600; }
    span { white-space: pre-line; }
    button { min-block-size: 44px; margin-block-start: .5rem; padding: .5rem .75rem; border: 1px solid #CBC4B6; border-radius: 10px; background: #FFFFFF; color: #1C1A17; font: inherit; font-size: 15px; cursor: pointer; }
    button:focus-visible { outline: 3px solid #0B5A6A; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) { div, button { background: #211F1C; color: #F2EFE9; border-color: #5A554C; } button:focus-visible { outline-color: #7FCBD8; } }`;
  const wordCss = `.${name} { text-decoration: underline dotted 2px; text-underline-offset: .2em; cursor: help; } .${name}:focus-visible { outline: 3px solid #0B5A6A; outline-offset: 2px; }`;

  let note = null;
  let isReturning = false; // to the word that was explained: it need not be explained again

  function hide() {
    if (!note) return;
    note.word.setAttribute('aria-expanded', 'false');
    note.host.remove();
    note = null;
  }

  function show(word, id, glossary, look) {
    if (note?.word === word || isReturning) return;
    hide();
    const host = document.createElement('klartext-note');
    host.lang = look.language;
    host.dir = look.isRightToLeft ? 'rtl' : 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = css;
    const box = document.createElement('div');
    box.setAttribute('role', 'note');
    const term = document.createElement('strong');
    term.textContent = glossary[`glossary/${id}/term`] ?? word.textContent;
    const means = document.createElement('span');
    means.textContent = glossary[`glossary/${id}/means`];
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = look.close;
    close.addEventListener('click', () => {
      isReturning = true;
      hide();
      word.focus({ preventScroll: true });
      isReturning = false;
    });
    box.append(term, means, document.createElement('br'), close);
    root.append(style, box);
    const place = word.getBoundingClientRect();
    host.popover = 'manual'; // above everything the page has, and placed in the document, whatever holds the word
    host.style.top = `${scrollY + place.bottom + 6}px`;
    host.style.left = `${scrollX + Math.max(16, Math.min(place.left, innerWidth - Math.min(352, innerWidth - 32) - 16))}px`;
    word.after(host);
    host.showPopover();
    word.setAttribute('aria-expanded', 'true');
    note = { host, word };
  }

  function wrap(node, { start, end, id }, glossary, look) {
    const middle = node.splitText(start);
    middle.splitText(end - start);
    const word = document.createElement('span');
    word.className = name;
    word.tabIndex = 0;
    word.setAttribute('role', 'button');
    word.setAttribute('aria-expanded', 'false');
    middle.replaceWith(word);
    word.append(middle);
    const open = () => show(word, id, glossary, look);
    word.addEventListener('focus', open);
    word.addEventListener('click', open);
    word.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(); } });
  }

  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  document.addEventListener('pointerdown', event => { if (note && event.target !== note.host && event.target !== note.word) hide(); });
  document.addEventListener('focusin', event => { if (note && event.target !== note.host && event.target !== note.word) hide(); });

  /** @param terms phrases by id @param glossary {"glossary/id/means": ...} @param look {language, isRightToLeft, close} @returns how many words are underlined */
  (globalThis.klartext ??= {}).explainWords = (terms, glossary, look) => {
    hide();
    for (const word of document.querySelectorAll(`.${name}`)) {
      const around = word.parentNode;
      word.replaceWith(...word.childNodes);
      around.normalize();
    }
    if (!document.getElementById(name)) {
      const style = document.createElement('style');
      style.id = name;
      style.textContent = wordCss;
      document.head.append(style);
    }
    const patterns = globalThis.klartext.phrases.compile(terms);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, node =>
      !node.data.trim() || node.parentElement.closest(skipped) || !node.parentElement.checkVisibility() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const seen = new WeakMap();
    let count = 0;
    for (const node of nodes) {
      const around = node.parentElement.closest(line) ?? document.body;
      if (!seen.has(around)) seen.set(around, new Set());
      const known = seen.get(around);
      const hits = globalThis.klartext.phrases.find(node.data, patterns).filter(({ id }) => glossary[`glossary/${id}/means`] && !known.has(id) && known.add(id));
      for (const hit of hits.reverse()) wrap(node, hit, glossary, look);
      count += hits.length;
    }
    return count;
  };
})();
