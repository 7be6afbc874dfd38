// Looks around in the open page: whether it is the policy (or a part of it, or a frame in it, is), and where else one might be.
(() => {
  const { findPolicy, aboutPage, isPolicyText, copyPage, policyWords, settle } = globalThis.klartext;
  const leastShown = 600;

  /** What of the page holds the policy: a window opened over it, the page itself, or the frame that holds most of its text. */
  function policyIn(page) {
    const { isNamed } = aboutPage(page, page.location.href);
    for (const layer of page.querySelectorAll('dialog[open], [role=dialog], [aria-modal=true]')) {
      const heading = layer.querySelector('h1, h2, h3, [role=heading]')?.textContent ?? layer.getAttribute('aria-label') ?? '';
      if (asksForConsent(layer)) continue;
      if (layer.getClientRects().length && policyWords.ofText(heading).weight >= 70 && layer.innerText.length >= leastShown && isPolicyText(layer.innerText, true)) return { document: page, part: layer };
    }
    if (isPolicyText(page.body?.innerText ?? '', isNamed) && (isNamed || page.body.innerText.length >= leastShown * 2 && !isCrowded(page))) return { document: page, part: null };
    for (const frame of page.querySelectorAll('iframe, frame')) {
      let inner = null;
      try { inner = frame.contentDocument; } catch { /* of another host */ }
      if (inner && isPolicyText(inner.body?.innerText ?? '', isNamed || aboutPage(inner, inner.location.href).isNamed)) return { document: inner, part: null };
    }
    return null;
  }

  const asksForConsent = layer => [...layer.querySelectorAll('button, a, input[type=button], input[type=submit]')].some(each => /akzeptier|zustimm|einverstanden|ablehn|accept|agree|reject|decline|allow/i.test(each.textContent || each.value));

  /** A page that is called something else is the policy only if it leads to no other one. */
  const isCrowded = page => findPolicy(page, page.location.href, 'de').candidates.length > 0 || policyWords.isLiar('', page.location)
    || page.querySelector('meta[property="og:type"][content="article"]') !== null;

  /** @returns {{url, title, name, isPolicy, isPdf, about, candidates, button, imprint}} */
  globalThis.klartext.look = async reader => {
    const seen = () => {
      const isPolicy = policyIn(document) !== null;
      return { isPolicy, ...findPolicy(document, location.href, reader) };
    };
    const isFound = found => found.isPolicy || (found.candidates.length > 0 && !aboutPage(document, location.href).isNamed);
    let found = seen();
    if (!isFound(found)) {
      await settle(() => isFound(found = seen()));
      found = seen();
    }
    const about = aboutPage(document, location.href);
    if (about.isNamed) for (const url of about.frames) found.candidates.unshift({ url, text: '', place: 'page', points: 0, language: null });
    return { ...found, about, isPdf: document.contentType === 'application/pdf', url: location.href, title: document.title, name: document.querySelector('meta[property="og:site_name"]')?.content?.trim() || null };
  };

  /** Copies the policy as it is seen, once the page has come to rest; @param id of the element that holds it, if known */
  globalThis.klartext.copyPolicy = async id => {
    await settle();
    const { document: page, part } = id ? { document, part: document.getElementById(id) } : policyIn(document) ?? { document, part: null };
    return copyPage(page, true, part);
  };
})();
