// Shows a quote on the open page: finds its words, opens what hides them, scrolls there and marks exactly them.
(() => {
  const name = 'klartext-quote';
  const skipped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT']);

  /** Letters and digits alone, so that spaces, quotation marks and soft hyphens can differ; with each one's place in the page. */
  function lettersOf(text) {
    return text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  }

  function pageLetters() {
    const letters = [];
    const nodes = [];
    const offsets = [];
    const walk = root => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, node =>
        node.nodeType === 1 && skipped.has(node.nodeName) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === 1) {
          if (node.shadowRoot) walk(node.shadowRoot);
          continue;
        }
        let at = 0;
        for (const character of node.data) {
          for (const letter of lettersOf(character)) {
            letters.push(letter);
            nodes.push(node);
            offsets.push(at);
          }
          at += character.length;
        }
      }
    };
    walk(document.body);
    return { text: letters.join(''), nodes, offsets };
  }

  /** Opens what the quote is folded into. */
  function reveal(node) {
    for (let around = node.parentElement; around; around = around.parentElement ?? around.getRootNode().host) {
      if (around.localName === 'details') around.open = true;
      if (around.hidden) around.hidden = false;
    }
  }

  /** @param quote its words @param share where in the policy it stands, 0 to 1 @returns whether it was found */
  (globalThis.klartext ??= {}).showQuote = (quote, share) => {
    const wanted = lettersOf(quote);
    const page = pageLetters();
    if (!wanted) return false;
    let best = -1;
    for (let at = page.text.indexOf(wanted); at >= 0; at = page.text.indexOf(wanted, at + 1)) {
      if (best < 0 || Math.abs(at / page.text.length - share) < Math.abs(best / page.text.length - share)) best = at;
    }
    if (best < 0) return false;

    const last = best + wanted.length - 1;
    const range = document.createRange();
    range.setStart(page.nodes[best], page.offsets[best]);
    const end = page.nodes[last];
    range.setEnd(end, Math.min(end.data.length, page.offsets[last] + (end.data.codePointAt(page.offsets[last]) > 0xffff ? 2 : 1)));
    const tail = /^[^\s\p{L}\p{N}]+/u.exec(end.data.slice(range.endOffset))?.[0].length ?? 0;
    if (/[^\p{L}\p{N}\s]$/u.test(quote)) range.setEnd(end, range.endOffset + Math.min(tail, 2));

    reveal(page.nodes[best]);
    CSS.highlights.set(name, new Highlight(range));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const box = range.getBoundingClientRect();
    const target = box.width || box.height ? null : page.nodes[best].parentElement;
    if (target) target.scrollIntoView({ block: 'center' });
    else scrollTo({ top: scrollY + box.top - innerHeight / 3, behavior: isStill ? 'auto' : 'smooth' });
    return true;
  };
})();
