// Copies what a person can see of a page into a list that the engine makes blocks of (Engine/PageTreeReader.cs):
// a text is a string, an element [name, {attributes}?] stays open until its 0. The rules of what counts as text, heading or
// menu are the engine's alone, the same as in the command and the service.
(() => {
  const skipped = new Set(('script style noscript template head title meta link base iframe frame frameset noframes noembed object embed applet ' +
    'param audio video source track canvas svg math map area img picture select optgroup option datalist textarea input progress meter ' +
    'dialog rp rt').split(' '));
  const asked = ['id', 'class', 'role', 'style', 'href', 'hidden', 'aria-hidden', 'aria-level', 'aria-controls'];
  const toggles = ['aria-expanded', 'data-toggle', 'data-bs-toggle'];
  const mostNodes = 200_000;
  const shortestTab = 120;

  /** Whether a style sheet hides the element; the engine is told as if its style attribute said so. */
  function isHidden(element) {
    const style = element.ownerDocument.defaultView.getComputedStyle(element);
    return (style.display === 'none' || style.visibility !== 'visible') && !isOtherTab(element);
  }

  /** One of several alike of which a style sheet shows another one: a tab that a click would show. */
  function isOtherTab(element) {
    if (element.textContent.length < shortestTab || element.hasAttribute('style') || element.hidden) return false;
    return [...element.parentElement?.children ?? []].some(other => other !== element && other.localName === element.localName
      && [...other.classList].some(name => element.classList.contains(name)) && other.textContent.length >= shortestTab && other.getClientRects().length > 0);
  }

  /**
   * @param isLive whether the page is shown, so that style sheets and shadow roots count
   * @param part the element that is the policy, where it is not the whole page; it counts as shown
   */
  function copy(document, isLive, part = null) {
    const nodes = [];
    const root = part ?? document.body ?? document.documentElement;

    function open(element) {
      if (element === part) {
        nodes.push(['body']);
        return;
      }
      const said = {};
      let any = false;
      for (const name of asked) {
        const value = element.getAttribute(name);
        if (value !== null) { said[name] = value; any = true; }
      }
      if (toggles.some(name => element.hasAttribute(name))) { said.toggles = true; any = true; }
      if (isLive && isHidden(element)) {
        said.style = said.style ? `${said.style};display:none` : 'display:none';
        any = true;
      }
      nodes.push(any ? [element.localName, said] : [element.localName]);
    }

    /** An open shadow root stands in for the element's children; a slot for what is put into it. */
    function childrenOf(element) {
      if (element.shadowRoot) return element.shadowRoot.childNodes;
      if (element.localName === 'slot' && isLive) {
        const assigned = element.assignedNodes({ flatten: true });
        if (assigned.length) return assigned;
      }
      return element.childNodes;
    }

    open(root);
    const stack = [{ children: childrenOf(root), next: 0 }];
    while (stack.length && nodes.length < mostNodes) {
      const place = stack[stack.length - 1];
      if (place.next === place.children.length) {
        stack.pop();
        nodes.push(0);
        continue;
      }
      const node = place.children[place.next++];
      if (node.nodeType === 3) {
        nodes.push(node.data);
      } else if (node.nodeType === 1 && !skipped.has(node.localName)) {
        open(node);
        stack.push({ children: childrenOf(node), next: 0 });
      }
    }
    while (stack.pop()) nodes.push(0);

    const language = document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang') ?? document.body?.getAttribute('lang');
    return { title: document.title || null, language: language?.trim() || null, hosts: hostsOf(document), nodes };
  }

  function hostsOf(document) {
    const canonical = document.head?.querySelector('link[rel=canonical]')?.getAttribute('href');
    const hosts = [];
    for (const address of [document.baseURI, canonical]) {
      try {
        const host = new URL(address).hostname;
        if (host) hosts.push(host);
      } catch { /* no address of its own */ }
    }
    return [...new Set(hosts)];
  }

  (globalThis.klartext ??= {}).copyPage = copy;
})();
