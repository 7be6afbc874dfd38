// Automatic mode: the icon of every page says how its policy stands, without a click. Only where the person chose it in the settings and
// the browser allowed it; by the local rules alone, on the page's own origin alone, once a site and session; never in private windows.
import { createSearch, linkOf } from './search.js';
import { languageOf } from '../shared/language.js';
import { loadWords } from '../shared/words.js';

const colours = { red: '#AE251D', yellow: '#875100', green: '#1E6A41' };
const prefix = 'badge:';
const nowhereElse = async () => false;

export function createAutomatic({ browser, engine, pages }) {
  const search = createSearch({ mayRead: nowhereElse, engine, pages });
  const judging = new Map();

  const isOn = async () => (await browser.local.get('automatic')).automatic === true && await browser.mayReadAll();

  /** {red, yellow}: how many of the eight questions stand so; null without a policy; undefined where the page leads to none. */
  async function judge(tab, reader) {
    const page = await pages.look(tab, reader);
    const links = page.candidates.map(linkOf).filter(({ url, isGuess }) => !isGuess && new URL(url).origin === new URL(page.url).origin);
    if (!page.isPolicy && !links.length) return undefined;
    const read = page.isPolicy ? await engine.read(await pages.copy(tab), reader) : (await search.first(tab, links, page.url, reader, async () => {})).read;
    if (!read?.page || read.error) return null;
    const { signals } = JSON.parse(await engine.json(read.page, 'de'));
    const count = level => signals.filter(signal => signal.level === level).length;
    return { red: count('red'), yellow: count('yellow') };
  }

  /** What is known of a site, from this session or found out now; pages of one site that load together wait for the same answer. */
  async function countsOf(key, tab, reader) {
    const known = await browser.session.get(key);
    if (key in known) return known[key];
    if (!judging.has(key)) judging.set(key, judge(tab, reader).finally(() => judging.delete(key)));
    return judging.get(key);
  }

  async function show(tab, counts, language) {
    const level = counts.red ? 'red' : counts.yellow ? 'yellow' : 'green';
    const words = await loadWords(language);
    await browser.badge(tab, level === 'green' ? '✓' : String(counts[level]), colours[level], words(`shell/badge/${level}`, { count: counts[level] }));
  }

  /** Nothing stays of what was read without a click. */
  async function clear() {
    const kept = Object.keys(await browser.session.get(null)).filter(key => key.startsWith(prefix));
    await Promise.all([browser.session.remove(kept), browser.clearBadges()]);
  }

  return {
    /** A page has loaded in a tab {id, url, incognito}. */
    async visit({ id, url, incognito }) {
      if (incognito || !/^https?:/.test(url ?? '') || !await isOn()) return;
      try {
        const key = prefix + new URL(url).origin;
        const language = languageOf((await browser.local.get('language')).language, globalThis.navigator.languages);
        const counts = await countsOf(key, id, language.slice(0, 2));
        if (counts === undefined || !await isOn()) return;
        await browser.session.set({ [key]: counts });
        if (counts) await show(id, counts, language);
      } catch (error) {
        console.warn(error); // a page that may not be read has no badge
      }
    },

    /** A choice or a permission has changed: switched off, the badges go. */
    async review() {
      if (!await isOn()) await clear();
    },
  };
}
