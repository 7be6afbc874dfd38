// What stands beside the answers: whom a letter goes to, what a marked passage means, hard words on the page, comparisons.
import { languageOf } from '../shared/language.js';

export function createAsides({ browser, engine, tabs, memory }) {
  async function pageOf(tab) {
    const { reading } = await tabs.get(tab) ?? {};
    if (!reading) return null;
    const key = `reading:${reading}`;
    return (await browser.session.get(key))[key]?.page ?? null;
  }

  return {
    async parties(tab) {
      const page = await pageOf(tab);
      return { parties: page && await engine.parties(page) };
    },

    /** What is marked on the open page, read with the rules: {text, html}. */
    async passage(tab, language) {
      const { textLanguage } = await tabs.get(tab) ?? {};
      let text;
      try {
        text = await browser.run(tab, () => getSelection().toString().trim().slice(0, 4000));
      } catch {
        return { closed: true };
      }
      return { text, html: text ? await engine.passage(text, textLanguage, language) : '', textLanguage };
    },

    /** Underlines hard words on the open page: {count}; {closed} where the extension may not. */
    async explainPage(tab, language) {
      const { textLanguage } = await tabs.get(tab) ?? {};
      const from = path => fetch(browser.address(path)).then(answer => answer.ok ? answer.json() : null);
      const [terms, glossary, words] = await Promise.all([from(`data/terms.${textLanguage}.json`), from(`texts/${language}.glossary.json`), from(`texts/${language}.json`)]);
      if (!terms) return { count: 0 };
      try {
        await browser.inject(tab, ['content/phrases.js', 'content/explain-words.js']);
        const look = { language: language === 'de-easy' ? 'de' : language, isRightToLeft: language === 'ar', close: words['shell/explain/close'] };
        return { count: await browser.run(tab, (...args) => globalThis.klartext.explainWords(...args), terms, glossary, look) };
      } catch {
        return { closed: true };
      }
    },

    /** What changed between the last two versions of a policy: {changes, html}. */
    async changes(key, language) {
      const [now, before] = await memory.versions(key);
      return before ? engine.compare(before.page, now.page, language, null) : { changes: 0, html: '' };
    },

    /** What two kept policies say differently: {changes, html}. */
    async compare(keys, language) {
      const list = await memory.list();
      const [[one], [other]] = await Promise.all(keys.map(memory.versions));
      const names = keys.map(key => list.find(entry => entry.key === key)).map(({ name, host }) => name ?? host);
      return engine.compare(one.page, other.page, language, names);
    },

    /** The answers of a kept policy, as HTML and as JSON. */
    keptView: async (key, language) => ({ html: await engine.view((await memory.versions(key))[0].page, language) }),
    keptJson: async (key, language) => ({ json: await engine.json((await memory.versions(key))[0].page, language) }),

    signals: async language => ({ html: await engine.signals(languageOf(language)) }),
  };
}
