// What the extension does in the open page, always under the right that the person's click gave it.

const scripts = ['policy-words', 'policy-text', 'find-policy', 'about-page', 'copy-page', 'fetch-page', 'settle', 'look'].map(name => `content/${name}.js`);
const mark = '::highlight(klartext-quote) { background-color: #FFE8A3; color: #1C1A17; }';

export function createPages(browser) {
  const prepare = tab => browser.inject(tab, scripts);

  return {
    prepare,

    /** Looks around (content/look.js). Throws where the browser allows no reading. */
    async look(tab, reader) {
      await prepare(tab);
      return browser.run(tab, language => globalThis.klartext.look(language), reader);
    },

    /** Copies the open page as it is seen, once it has come to rest; of a page that is more than the policy, the part by its id. */
    copy: (tab, part = null) => browser.run(tab, id => globalThis.klartext.copyPolicy(id), part),

    fetch: (tab, address) => browser.run(tab, url => globalThis.klartext.fetchPage(url), address),

    async showQuote(tab, quote, share) {
      await browser.inject(tab, ['content/show-quote.js']);
      await browser.style(tab, mark);
      return browser.run(tab, (words, at) => globalThis.klartext.showQuote(words, at), quote, share);
    },
  };
}
