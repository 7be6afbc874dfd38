// The way to the engine: .NET in a hidden page that stays warm (Chromium), or in the background page itself (Firefox).

export function createEngine(browser) {
  let ready = null;

  async function start() {
    if (!browser.hasOffscreen) {
      const { engine } = await import('../engine/engine.js');
      return async (call, args) => ({ result: await engine[call](...args) });
    }
    await browser.makeOffscreen('engine.html');
    return (call, args) => browser.send({ to: 'engine', call, args }).catch(() => null);
  }

  /** Asks the engine; where its page has gone (engine/rest.js), a new one, once. */
  async function call(name, ...args) {
    for (const isLast of [false, true]) {
      const used = ready ??= start().catch(error => { ready = null; throw error; });
      const answer = await (await used)(name, args);
      if (answer && 'error' in answer) throw new Error(answer.error);
      if (answer) return answer.result;
      if (isLast) break;
      if (ready === used) ready = browser.closeOffscreen().then(start).catch(error => { ready = null; throw error; });
    }
    throw new Error('The engine does not answer.');
  }

  return {
    /** Starts .NET without waiting for it. */
    warm: () => { call('start').catch(() => {}); },
    /** Blocks of a copied page, a fetched page {html, url}, a text {text} or blocks; @param reader the reader's language, two letters */
    read: (page, reader) => call('read', page, reader),
    /** A page of a host that the person allowed, as content/fetch-page.js says. */
    fetch: url => call('fetch', url),
    view: (page, language) => call('view', page, language),
    json: (page, language) => call('json', page, language),
    parties: async page => JSON.parse(await call('parties', page)),
    compare: async (...args) => JSON.parse(await call('compare', ...args)),
    passage: (text, policyLanguage, language) => call('passage', text, policyLanguage, language),
    signals: language => call('signals', language),
    statement: (page, language, statement) => call('statement', page, language, statement),
  };
}
