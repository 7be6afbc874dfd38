// What the extension does in the open page, always under the right that the person's click gave it.

const finder = ['content/policy-words.js', 'content/find-policy.js', 'content/copy-page.js', 'content/fetch-page.js', 'content/settle.js'];
const mark = '::highlight(klartext-quote) { background-color: #FFE8A3; color: #1C1A17; }';

export function createPages(browser) {
  const prepare = tab => browser.inject(tab, finder);

  return {
    prepare,

    /** Looks around: {url, title, name, isPolicy, candidates}. Throws where the browser allows no reading. */
    async look(tab, reader) {
      await prepare(tab);
      return browser.run(tab, async language => {
        let found = globalThis.klartext.findPolicy(language);
        if (!found.isPolicy && found.candidates.length === 0) {
          await globalThis.klartext.settle();
          found = globalThis.klartext.findPolicy(language);
        }
        const name = document.querySelector('meta[property="og:site_name"]')?.content?.trim() || null;
        return { ...found, url: location.href, title: document.title, name };
      }, reader);
    },

    /** Copies the open page as it is seen, once it has come to rest. */
    copy: tab => browser.run(tab, async () => {
      await globalThis.klartext.settle();
      return globalThis.klartext.copyPage(document, true);
    }),

    fetch: (tab, address) => browser.run(tab, url => globalThis.klartext.fetchPage(url), address),

    async showQuote(tab, quote, share) {
      await browser.inject(tab, ['content/show-quote.js']);
      await browser.style(tab, mark);
      return browser.run(tab, (words, at) => globalThis.klartext.showQuote(words, at), quote, share);
    },
  };
}
