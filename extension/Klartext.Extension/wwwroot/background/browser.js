// The browser's own interface, as small as the extension needs it; where Chromium and Firefox differ, the difference stays here.

export function createBrowser(api) {
  const hasOffscreen = Boolean(api.offscreen);
  const panelOf = tab => `panel.html?tab=${tab}`;

  return {
    hasOffscreen,

    onClick: act => api.action.onClicked.addListener(act),

    openPanel(tab) {
      if (api.sidePanel) {
        // When the click was, for the panel's first words (panel/first.js); a new fragment does not load an open panel anew.
        api.sidePanel.setOptions({ tabId: tab, path: `${panelOf(tab)}#${Date.now()}`, enabled: true });
        api.sidePanel.open({ tabId: tab });
      } else {
        api.sidebarAction.setPanel({ tabId: tab, panel: panelOf(tab) });
        api.sidebarAction.open();
      }
    },

    /** Answers the panel's requests {ask, ...}; each is a function that gives the answer. */
    onAsked(answers) {
      api.runtime.onMessage.addListener((message, sender, reply) => {
        if (message?.to !== 'background' || !(message.ask in answers)) return false;
        Promise.resolve(answers[message.ask](message)).then(reply, error => reply({ error: String(error) }));
        return true;
      });
    },

    /** Installed by a person; new versions of it or of the browser come by themselves and are not told. */
    onInstalled(act) {
      api.runtime.onInstalled.addListener(({ reason }) => { if (reason === 'install') act(); });
    },

    onTabLeft(act) {
      api.tabs.onRemoved.addListener(act);
    },

    /** A page has loaded: {id, url, incognito}; the address only where the extension may read it. */
    onPageLoaded(act) {
      api.tabs.onUpdated.addListener((id, { status }, { url, incognito }) => { if (status === 'complete') act({ id, url, incognito }); });
    },

    /** What the icon says on a tab. */
    async badge(tabId, text, color, title) {
      await Promise.all([api.action.setBadgeText({ tabId, text }), api.action.setBadgeBackgroundColor({ tabId, color }), api.action.setTitle({ tabId, title })]);
    },

    /** Takes back what the icon says, on all tabs. */
    async clearBadges() {
      const title = api.runtime.getManifest().action.default_title;
      await Promise.allSettled((await api.tabs.query({})).flatMap(({ id: tabId }) => [api.action.setBadgeText({ tabId, text: '' }), api.action.setTitle({ tabId, title })]));
    },

    /** A choice of the settings has changed: the keys. */
    onChosen(act) {
      api.storage.local.onChanged.addListener(changes => act(Object.keys(changes)));
    },

    onPermissionLost(act) {
      api.permissions.onRemoved.addListener(act);
    },

    address: path => api.runtime.getURL(path),
    tab: id => api.tabs.get(id),
    /** Leads a tab (a new one for null) to an address without waiting for the page. */
    goTo: (id, url) => id === null ? api.tabs.create({ url }) : api.tabs.update(id, { url }),

    /** Leads a tab (a new one for null) to an address, waits until the page stands, and gives the tab. */
    async leadTab(id, url) {
      const heard = new Map();
      let wake = () => {};
      const hear = (tab, change) => {
        if (change.status === 'complete') heard.set(tab, true);
        wake();
      };
      api.tabs.onUpdated.addListener(hear);
      try {
        const tab = id === null ? await api.tabs.create({ url }) : await api.tabs.update(id, { url });
        while (!heard.has(tab.id)) await new Promise(done => { wake = done; });
        return tab.id;
      } finally {
        api.tabs.onUpdated.removeListener(hear);
      }
    },

    inject: (tab, files) => api.scripting.executeScript({ target: { tabId: tab }, files }),

    /** Runs a function in the page with plain arguments and gives its result. */
    async run(tab, func, ...args) {
      const [{ result }] = await api.scripting.executeScript({ target: { tabId: tab }, func, args });
      return result;
    },

    style: (tab, css) => api.scripting.insertCSS({ target: { tabId: tab }, css }),

    mayReadAll: () => api.permissions.contains({ origins: ['https://*/*', 'http://*/*'] }),
    mayRead: origin => api.permissions.contains({ origins: [`${origin}/*`] }),

    session: api.storage.session,
    local: api.storage.local,

    /** Ends the hidden page, if there is one. */
    closeOffscreen: () => api.offscreen.closeDocument().catch(() => {}),

    send: message => api.runtime.sendMessage(message),

    /** Makes the hidden page that holds .NET, once. */
    async makeOffscreen(path) {
      const contexts = await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
      if (contexts.length) return;
      try {
        await api.offscreen.createDocument({ url: path, reasons: ['DOM_PARSER'], justification: 'Reads the text of a privacy policy with rules, on this device.' });
      } catch (error) {
        if (!/single offscreen/i.test(String(error))) throw error;
      }
    },
  };
}
