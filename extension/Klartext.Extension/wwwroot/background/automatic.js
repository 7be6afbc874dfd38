// Automatic mode: the icon of every page says how its policy stands, without a click. Only where the person chose it in the settings and
// the browser allowed it; by the local rules alone, on the page's own origin alone, once a site and session; never in private windows.
import { languageOf } from '../shared/language.js';
import { loadWords } from '../shared/words.js';

const colours = { red: '#AE251D', yellow: '#875100', green: '#1E6A41' };
const surePoints = 70;

export function createAutomatic({ browser, engine, pages, search }) {
  const running = new Set();

  const isOn = async () => (await browser.local.get('automatic')).automatic === true && await browser.mayReadAll();

  /** The policy of a page as the search gives it, or null: nothing is asked for, and nothing is tried that is not named a policy. */
  async function policyOf(tab, reader) {
    const page = await pages.look(tab, reader);
    if (page.isPolicy) return engine.read(await pages.copy(tab), reader);
    const own = page.candidates.filter(each => each.points >= surePoints && new URL(each.url).origin === new URL(page.url).origin);
    if (!own.length) return null;
    const links = own.map(({ url, place, text, part }) => ({ url, where: place, link: text, ...(part === undefined ? {} : { part }) }));
    return (await search.first(tab, links, page.url, reader, async () => {})).read ?? null;
  }

  /** {red, yellow}: how many of the eight questions stand so; null without a policy. */
  async function judge(tab, reader) {
    const read = await policyOf(tab, reader);
    if (!read?.page || read.error) return null;
    const { signals } = JSON.parse(await engine.json(read.page, 'de'));
    const count = level => signals.filter(signal => signal.level === level).length;
    return { red: count('red'), yellow: count('yellow') };
  }

  async function show(tab, counts, language) {
    if (!counts) return;
    const level = counts.red ? 'red' : counts.yellow ? 'yellow' : 'green';
    const words = await loadWords(language);
    await browser.badge(tab, level === 'green' ? '✓' : String(counts[level]), colours[level], words(`shell/badge/${level}`, { count: counts[level] }));
  }

  return {
    /** A page has loaded in a tab {id, url, incognito}. */
    async visit({ id, url, incognito }) {
      if (incognito || !/^https?:/.test(url ?? '') || !await isOn()) return;
      const key = `badge:${new URL(url).origin}`;
      if (running.has(key)) return;
      running.add(key);
      try {
        const language = languageOf((await browser.local.get('language')).language, globalThis.navigator.languages);
        const known = await browser.session.get(key);
        if (!(key in known)) known[key] = await judge(id, language.slice(0, 2));
        await browser.session.set({ [key]: known[key] });
        await show(id, known[key], language);
      } catch (error) {
        console.warn(error); // a page that may not be read has no badge
      } finally {
        running.delete(key);
      }
    },
  };
}
