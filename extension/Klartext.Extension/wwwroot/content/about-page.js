// What a page, shown or fetched, says of itself: whether it is called a privacy policy, the pages it is split over, its frames, the same
// page in other languages, where it sends its readers.
(() => {
  const { ofText, ofAddress, isLiar, otherReaders, plain } = globalThis.klartext.policyWords;
  const named = 85;
  const mostParts = 40;
  const nextWords = /^(weiter|nächste(r)?( seite| teil)?|next( page| part)?|(teil|seite|part|page|abschnitt|kapitel) ?\d+.*|\d{1,2}|[›»→]|weiter (zu |mit ).*)[\s›»→]*$/i;
  const languages = /^[a-z]{2}(-[a-z]{2})?$/i;

  /** Whether its address, title or headings call it a privacy policy; an article about privacy is none. */
  function isNamed(document, url) {
    if (document.querySelector('meta[property="og:type"][content="article"]') || /"@type"\s*:\s*"(Blog|News)/.test(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '')) return false;
    const headings = [...document.querySelectorAll('h1, h2')].slice(0, 6).map(heading => plain(heading.textContent)).filter(text => text.length < 90);
    if (isLiar('', url)) return false;
    const weightOf = said => isLiar(said, url) ? 0 : ofText(said).weight;
    const title = Math.max(...plain(document.title).split(/ [|–—·-] /).map(said => weightOf(said) * 0.8), ...headings.map((said, i) => weightOf(said) * (i ? 0.8 : 1)));
    return ofAddress(url).weight + title >= named;
  }

  const resolve = (said, base) => {
    try {
      const url = new URL(said, base);
      return /^https?:$/.test(url.protocol) ? url : null;
    } catch { return null; }
  };

  const unnumbered = path => path.replace(/(\.[a-z]{2,5}|\/)$/i, '').replace(/[-_/]?\d+$/, '');

  /** The other pages of a policy that is split: the next ones, and those that stand below it. In the order in which they are read. */
  function partsOf(document, url, base) {
    const stem = url.pathname.replace(/\/$/, '').replace(/\.[a-z]{2,5}$/i, '').replace(/\/(index|start)$/i, '');
    const isPolicyPath = ofAddress(url).weight > 0;
    const parts = new Map();
    for (const link of document.querySelectorAll('a[href], link[rel=next][href]')) {
      const to = resolve(link.getAttribute('href'), base);
      if (!to || to.origin !== url.origin || to.pathname + to.search === url.pathname + url.search) continue;
      const said = plain(link.textContent);
      if (/\.(pdf|jpe?g|png|docx?|zip)$/i.test(to.pathname) || isLiar(said, to) || otherReaders.test(`${said} ${to.pathname.slice(stem.length)}`)) continue;
      const last = to.pathname.replace(/\/$/, '').split('/').at(-1);
      if (languages.test(last) || link.closest('footer, header, [role=contentinfo]')) continue;
      const isNext = /\bnext\b/.test(link.getAttribute('rel') ?? '');
      const isBelow = isPolicyPath && stem.length > 1 && to.pathname.startsWith(`${stem}/`) && !/druck|print|archiv/i.test(to.href);
      const isNumbered = nextWords.test(said) && unnumbered(to.pathname) === unnumbered(url.pathname);
      if (!isNext && !isBelow && !isNumbered) continue;
      to.hash = '';
      if (!parts.has(to.href)) parts.set(to.href, Number(/\d+/.exec(said)?.[0] ?? 0));
    }
    const found = [...parts].slice(0, mostParts);
    if (found.every(([, number]) => number > 0)) found.sort(([, one], [, other]) => one - other);
    return { before: numberedBefore(found), urls: found.map(([href]) => href) };
  }

  /** How many of the numbered parts stand before this page, which is the number that is missing. */
  function numberedBefore(found) {
    const numbers = found.map(([, number]) => number);
    if (!numbers.every(number => number > 0)) return 0;
    let own = 1;
    while (numbers.includes(own)) own++;
    return numbers.filter(number => number < own).length;
  }

  /** The page in other languages: {de: address}. */
  function alternatesOf(document, base) {
    const alternates = {};
    for (const link of document.querySelectorAll('link[rel~=alternate][hreflang][href], a[hreflang][href]')) {
      const to = resolve(link.getAttribute('href'), base);
      if (to) alternates[link.getAttribute('hreflang').slice(0, 2).toLowerCase()] ??= to.href;
    }
    return alternates;
  }

  function refreshOf(document, base) {
    const said = /^\s*\d+\s*[;,]\s*url\s*=\s*['"]?([^'"]+)/i.exec(document.querySelector('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '')?.[1];
    return said ? resolve(said, base)?.href ?? null : null;
  }

  /** @returns {{isNamed, parts: {before, urls}, frames, alternates, refresh}} */
  globalThis.klartext.aboutPage = (document, address) => {
    const url = new URL(address);
    const base = document.querySelector('base[href]') ? document.baseURI : address;
    return {
      isNamed: isNamed(document, url),
      parts: partsOf(document, url, base),
      frames: [...document.querySelectorAll('iframe[src], frame[src]')].filter(frame => !frame.hidden).map(frame => resolve(frame.getAttribute('src'), base)?.href).filter(Boolean),
      alternates: alternatesOf(document, base),
      refresh: refreshOf(document, base),
    };
  };
})();
