// Finds the privacy policy of the open page: its links by where they stand, what they say and where they lead; and whether the
// page is the policy itself.
(() => {
  const { texts, addresses, liars, othersPolicies } = globalThis.klartext.policyWords;
  const mostCandidates = 5;
  const leastScore = 60;
  const leastPolicyText = 600;

  const strongest = (table, said) => table.reduce((best, [pattern, weight, language]) => pattern.test(said) && weight > best.weight ? { weight, language } : best, { weight: 0, language: null });

  /** footer, menu, banner or page: where a link stands. */
  function placeOf(link) {
    for (let around = link; around; around = around.parentElement ?? around.getRootNode().host) {
      if (around.nodeType !== 1) break;
      const name = around.localName;
      const said = `${around.id} ${typeof around.className === 'string' ? around.className : ''}`.toLowerCase();
      if (/cookie|consent|gdpr|dsgvo|cmp/.test(said) || around.getAttribute('role') === 'dialog' || name === 'dialog') return 'banner';
      if (name === 'footer' || around.getAttribute('role') === 'contentinfo' || /(^|[\s_-])(site-?)?(footer|fuss|fusszeile)/.test(said)) return 'footer';
      if (name === 'nav' || around.getAttribute('role') === 'navigation' || /(^|[\s_-])(nav|menu|menue)/.test(said)) return 'menu';
    }
    return 'page';
  }

  function* linksOf(root) {
    for (const link of root.querySelectorAll('a[href], area[href], link[rel~="privacy-policy"][href]')) yield link;
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) yield* linksOf(host.shadowRoot);
  }

  function score(link, reader) {
    let url;
    try { url = new URL(link.getAttribute('href'), document.baseURI); } catch { return null; }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
    const isRelation = /\bprivacy-policy\b/.test(link.rel ?? '');
    const text = (link.textContent || link.getAttribute('aria-label') || link.title || link.querySelector?.('img')?.alt || '').replace(/\s+/g, ' ').trim();
    const byText = strongest(texts, text);
    const byAddress = strongest(addresses, decodeURIComponent(url.pathname.replace(/%(?![0-9a-f]{2})/gi, '')) + url.hash);
    let points = byText.weight + byAddress.weight + (isRelation ? 120 : 0);
    if (!points) return null;
    const place = link.localName === 'link' ? 'page' : placeOf(link);
    points += { footer: 30, banner: 20, menu: 15, page: 0 }[place];
    const isOwn = url.hostname === location.hostname;
    const isNear = site(url.hostname) === site(location.hostname);
    if (!isNear) points -= othersPolicies.test(url.hostname) ? 150 : 25;
    if (!isRelation && liars.test(`${text} ${url.pathname}`)) points -= 70;
    if (text.length > 80) points -= 40;
    if (/^(artikel|article|h[1-6])$/.test(link.parentElement?.localName ?? '') || link.closest?.('article')) points -= 30;
    if (/\.(jpe?g|png|docx?|zip)$/i.test(url.pathname)) points -= 100;
    const language = link.hreflang?.slice(0, 2) || byText.language || byAddress.language;
    if (language && language === reader) points += 12;
    return { url: url.href, text, place, points, isOwn: isOwn && url.origin === location.origin, isPdf: /\.pdf$/i.test(url.pathname) };
  }

  const site = host => host.split('.').slice(-2).join('.');

  /** Whether this page is the policy: its address or its heading says so, and it holds the text. */
  function isPolicy() {
    const address = strongest(addresses, location.pathname).weight;
    const headings = [...document.querySelectorAll('h1, h2')].slice(0, 6).map(heading => heading.textContent.trim());
    const title = Math.max(strongest(texts, document.title).weight * 0.7, ...headings.map((said, i) => said.length < 90 ? strongest(texts, said).weight * (i ? 0.8 : 1) : 0), 0);
    if (address + title < 85) return false;
    const text = document.body?.innerText ?? '';
    const words = text.match(/personenbezogen|personal data|personal information|dsgvo|gdpr|datenschutz|rechtsgrundlage|verantwortlich|einwilligung|consent|cookies?/gi)?.length ?? 0;
    return text.length >= leastPolicyText && words >= 5 && words * 400 >= text.length / 4;
  }

  /** @param reader the reader's language, two letters @returns {{isPolicy, imprint, candidates: [{url, text, place, points, isOwn}]}} */
  globalThis.klartext.findPolicy = reader => {
    const found = new Map();
    for (const link of linksOf(document)) {
      const candidate = score(link, reader);
      if (!candidate || candidate.points < leastScore) continue;
      const key = candidate.url.replace(/#.*$/, '');
      if (key === location.href.replace(/#.*$/, '') && !candidate.url.includes('#')) continue;
      if (!found.has(key) || found.get(key).points < candidate.points) found.set(key, candidate);
    }
    return {
      isPolicy: isPolicy(),
      imprint: [...linksOf(document)].find(link => /^\s*(impressum|imprint|legal notice|anbieterkennzeichnung)\s*$/i.test(link.textContent))?.href ?? null,
      candidates: [...found.values()].sort((one, other) => other.points - one.points).slice(0, mostCandidates),
    };
  };
})();
