// Finds the links to a privacy policy in a page, shown or fetched: by what they say, where they stand and where they lead.
(() => {
  const { ofText, ofAddress, isLiar, otherReaders, othersPolicies, plain } = globalThis.klartext.policyWords;
  const mostCandidates = 6;
  const leastScore = 45;
  const sureText = 70;
  const places = { footer: 30, banner: 20, menu: 15, page: 0 };
  /** Languages that the rules can read: a policy in one of them goes before all others, that in the reader's own before that. */
  const readable = ['de', 'en'];

  /** footer, menu, banner or page: where a link stands. */
  function placeOf(link) {
    for (let around = link; around; around = around.parentElement ?? around.getRootNode().host) {
      if (around.nodeType !== 1) break;
      const name = around.localName;
      const said = `${around.id} ${around.getAttribute('class') ?? ''}`.toLowerCase();
      if (/cookie|consent|gdpr|dsgvo|cmp/.test(said) || around.getAttribute('role') === 'dialog' || name === 'dialog') return 'banner';
      if (name === 'footer' || around.getAttribute('role') === 'contentinfo' || /(^|[\s_-])(site-?)?(footer|fuss|fusszeile)/.test(said)) return 'footer';
      if (name === 'nav' || around.getAttribute('role') === 'navigation' || /(^|[\s_-])(nav|menu|menue)/.test(said)) return 'menu';
    }
    return 'page';
  }

  /** All elements of a kind, those in open shadow roots and in frames of the same origin too. */
  function* everywhere(root, selector) {
    yield* root.querySelectorAll(selector);
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) yield* everywhere(host.shadowRoot, selector);
    for (const frame of root.querySelectorAll('iframe, frame')) {
      const inner = documentOf(frame);
      if (inner) yield* everywhere(inner, selector);
    }
  }

  function documentOf(frame) {
    try { return frame.contentDocument; } catch { return null; }
  }

  const addressOf = (link, base) => {
    const said = link.getAttribute('href') ?? link.getAttribute('value') ?? link.getAttribute('data-href') ?? link.getAttribute('data-url')
      ?? /(?:location(?:\.href)?\s*=\s*|open\(|assign\()\s*['"]([^'"]+)/.exec(link.getAttribute('onclick') ?? '')?.[1];
    try { return said ? new URL(said, base) : null; } catch { return null; }
  };

  const textOf = link => plain(link.textContent) || plain(link.getAttribute('aria-label') ?? link.getAttribute('title') ?? link.querySelector('img')?.getAttribute('alt'));

  function candidateOf(link, page, reader) {
    const base = link.ownerDocument === page.document ? page.base : link.baseURI;
    const url = addressOf(link, base);
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    const isRelation = /\bprivacy-policy\b/.test(link.getAttribute('rel') ?? '');
    const text = textOf(link);
    const byText = ofText(text);
    const byAddress = ofAddress(url);
    let points = byText.weight + byAddress.weight + (isRelation ? 120 : 0);
    if (!points) return null;
    const place = link.localName === 'link' ? 'page' : placeOf(link);
    points += places[place];
    if (site(url.hostname) !== site(page.url.hostname)) points -= othersPolicies.test(url.hostname) ? 200 : 25;
    if (!isRelation && isLiar(text, url)) points -= 70;
    if (otherReaders.test(`${text} ${url.pathname.replace(/[-_/]/g, ' ')}`)) points -= 45;
    if (text.length > 80) points -= 40;
    if (link.closest('article, h1, h2, h3, h4') && place === 'page') points -= 30;
    if (/\.(jpe?g|png|docx?|zip)$/i.test(url.pathname)) points -= 150;
    const language = link.getAttribute('hreflang')?.slice(0, 2).toLowerCase() || byText.language || byAddress.language;
    if (language) points += language === reader ? 12 : readable.includes(language) ? 0 : -10;
    return { url: url.href, text, place, points, language };
  }

  const site = host => {
    const parts = host.split('.');
    return parts.slice(/^(co|com|org|net|ac|gov)$/.test(parts.at(-2)) && parts.at(-1).length === 2 ? -3 : -2).join('.');
  };

  const bare = address => address.replace(/#.*$/, '');

  /** Something to press that says "Datenschutz" and has no address. */
  function buttonIn(document) {
    for (const button of everywhere(document, 'button, [role=button], [role=link], a:not([href]), a[href^="javascript:"], a[href="#"]')) {
      const text = textOf(button);
      if (text.length < 60 && ofText(text).weight >= sureText && !isLiar(text, new URL('https://none.invalid/'))) return text;
    }
    return null;
  }

  /**
   * @param document the page, shown or parsed @param address its address @param reader the reader's language, two letters
   * @returns {{button, imprint, candidates: [{url, text, place, points, language, part}]}}; part is the id of the element of this very page
   * that the link leads to
   */
  globalThis.klartext.findPolicy = (document, address, reader) => {
    const page = { document, url: new URL(address), base: document.querySelector('base[href]') ? document.baseURI : address };
    const found = new Map();
    for (const link of everywhere(document, 'a[href], area[href], link[rel~="privacy-policy"][href], option[value], [data-href], [data-url], [onclick*="location"]')) {
      const candidate = candidateOf(link, page, reader);
      if (!candidate || candidate.points < leastScore) continue;
      const fragment = new URL(candidate.url).hash.slice(1);
      const isHere = bare(candidate.url) === bare(address);
      if (isHere && !fragment) continue;
      if (isHere) candidate.part = document.getElementById(fragment) ? fragment : null;
      const key = isHere ? candidate.url : bare(candidate.url);
      if (!found.has(key) || found.get(key).points < candidate.points) found.set(key, candidate);
    }
    const candidates = [...found.values()].sort((one, other) => other.points - one.points).slice(0, mostCandidates);
    return {
      candidates,
      button: candidates.length ? null : buttonIn(document),
      imprint: [...everywhere(document, 'a[href]')].find(link => /^\s*(impressum|imprint|legal notice|anbieterkennzeichnung)\s*$/i.test(link.textContent))?.href ?? null,
    };
  };
})();
