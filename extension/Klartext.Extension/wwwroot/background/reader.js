// From a click to answers: find the policy, get it, read it, say it. Each step is written into the tab's state as it happens.
import '../content/fetch-page.js';
import { languageOf } from '../shared/language.js';

const readingKey = id => `reading:${id}`;
const mostReadings = 12;

export function createReader({ browser, engine, pages, tabs }) {
  const runs = new Map();

  /** A newer run or a cancel makes the older one fall silent. */
  function begin(tab) {
    const run = (runs.get(tab) ?? 0) + 1;
    runs.set(tab, run);
    return { isCurrent: () => runs.get(tab) === run };
  }

  async function language() {
    return languageOf((await browser.local.get('language')).language, globalThis.navigator.languages);
  }

  /** Runs the steps of a reading; whatever goes wrong ends in a state that says so. */
  async function attempt(tab, steps) {
    const run = begin(tab);
    const say = async change => { if (run.isCurrent()) await tabs.change(tab, change); };
    try {
      await steps(say, run);
    } catch (error) {
      const isClosed = /cannot access|cannot be scripted|extensions gallery|missing host permission|chrome:\/\/|error page/i.test(String(error));
      console.error(error);
      await say({ phase: 'unreadable', why: isClosed ? 'browser' : 'broken', detail: isClosed ? null : String(error) });
    }
  }

  async function read(tab) {
    await attempt(tab, async (say, run) => {
      await tabs.put(tab, { phase: 'working', step: 'finding', started: Date.now() });
      const reader = (await language()).slice(0, 2);
      const page = await pages.look(tab, reader);
      await say({ site: siteOf(page) });
      if (page.isPolicy) {
        await say({ step: 'reading', policy: { url: page.url, where: 'here' } });
        await readPage(tab, await pages.copy(tab), say, run);
        return;
      }
      const [best] = page.candidates;
      if (!best) {
        await say({ phase: 'none', imprint: page.imprint });
        return;
      }
      await readFound(tab, { url: best.url, where: best.place, link: best.text }, page.url, say, run);
    });
  }

  /** Gets a policy by its address: from the page's own origin in the page, from another only if the person allowed it. */
  async function readFound(tab, policy, pageUrl, say, run) {
    await say({ phase: 'working', step: 'fetching', policy });
    const origin = new URL(policy.url).origin;
    const isOwn = pageUrl && new URL(pageUrl).origin === origin;
    let answer = isOwn ? await pages.fetch(tab, policy.url) : { error: 'elsewhere' };
    if (answer.error === 'elsewhere') {
      if (!await browser.mayRead(origin)) {
        await say({ phase: 'permission', policy: { ...policy, origin, host: new URL(policy.url).host } });
        return;
      }
      answer = await fetchHere(policy.url);
    }
    if (answer.error) {
      await say({ phase: 'unreadable', why: answer.error === 'elsewhere' ? 'offline' : answer.error, status: answer.status ?? null });
      return;
    }
    await say({ step: 'reading', policy: { ...policy, url: answer.url } });
    await readPage(tab, { html: answer.text, url: answer.url }, say, run);
  }

  /** Fetches from the extension itself, where the person allowed the origin. */
  const fetchHere = url => globalThis.klartext.fetchPage(url);

  async function readPage(tab, page, say, run) {
    const read = await engine.read(page);
    if (!run.isCurrent()) return;
    if (read.error === 'empty') {
      await say({ phase: 'unreadable', why: 'empty' });
      return;
    }
    if (read.error === 'language') {
      await say({ phase: 'foreign', textLanguage: read.language ?? null });
      return;
    }
    await say({ step: 'answering', words: read.words, minutes: Math.round(read.minutes) });
    const chosen = await language();
    const html = await engine.view(read.page, chosen);
    await keep(read, chosen, html);
    await say({ phase: 'answers', reading: read.id, language: chosen, textLanguage: read.language, finished: Date.now() });
  }

  /** Readings are kept by the hash of their text: the same policy is said again without reading it again. */
  async function keep(read, chosen, html) {
    const key = readingKey(read.id);
    const { recent = [] } = await browser.session.get('recent');
    const others = recent.filter(id => id !== read.id);
    for (const old of others.splice(mostReadings - 1)) await browser.session.remove(readingKey(old));
    const known = (await browser.session.get(key))[key];
    await browser.session.set({ recent: [read.id, ...others], [key]: { page: read.page, said: { ...known?.said, [chosen]: html } } });
  }

  async function kept(tab) {
    const state = await tabs.get(tab);
    if (!state?.reading) return null;
    const key = readingKey(state.reading);
    return { id: state.reading, state, ...(await browser.session.get(key))[key] };
  }

  return {
    read,

    /** Reads a policy whose address is known: typed, or allowed after it was asked for. */
    readAddress: (tab, policy) => attempt(tab, async (say, run) => {
      await tabs.change(tab, { phase: 'working', step: 'fetching', policy });
      const { url } = await browser.tab(tab);
      if (url) await pages.prepare(tab).catch(() => {}); // the browser's own pages take no scripts; another host's policy needs none
      await readFound(tab, policy, url, say, run);
    }),

    readText: (tab, text) => attempt(tab, async (say, run) => {
      await tabs.change(tab, { phase: 'working', step: 'reading', policy: { where: 'typed' } });
      await readPage(tab, { text }, say, run);
    }),

    refuse: tab => tabs.change(tab, { phase: 'refused' }),

    cancel(tab) {
      begin(tab);
      return tabs.change(tab, { phase: 'start' });
    },

    /** Says the reading in another language. */
    async say(tab, chosen) {
      const reading = await kept(tab);
      if (!reading) return { said: false };
      if (!reading.said[chosen]) await keep({ id: reading.id, page: reading.page }, chosen, await engine.view(reading.page, chosen));
      await tabs.change(tab, { language: chosen });
      return { said: true };
    },

    async statement(tab, chosen, statement) {
      const reading = await kept(tab);
      return { html: reading ? await engine.statement(reading.page, chosen, statement) : '' };
    },

    /**
     * Shows a quote: in the open page where that is the policy, in the tab where the policy is another page of the same origin, else in
     * a tab of its own; where the extension may not mark it there, the browser does, by the address.
     */
    async showQuote(tab, quote, share) {
      const { policy } = await tabs.get(tab) ?? {};
      if (!policy?.url) return { shown: false };
      const { url } = await browser.tab(tab);
      const { origin } = new URL(policy.url);
      try {
        if (bare(url) !== bare(policy.url)) {
          const isOwn = url && new URL(url).origin === origin;
          if (!isOwn && !await browser.mayRead(origin)) throw new Error('not allowed there');
          tab = await browser.leadTab(isOwn ? tab : null, policy.url);
        }
        return { shown: await pages.showQuote(tab, quote, share) };
      } catch {
        await browser.openTab(`${bare(policy.url)}#:~:text=${encodeURIComponent(quote).replace(/-/g, '%2D')}`);
        return { shown: true };
      }
    },
  };
}

const bare = address => address?.replace(/#.*$/, '');

function siteOf({ url, name, title }) {
  const { host } = new URL(url);
  const bare = host.replace(/^www\./, '');
  const parts = title.split(/\s+[|–—·-]\s+/).map(part => part.trim()).filter(Boolean);
  const first = bare.split('.')[0].replace(/[^a-z0-9]/gi, '').toLowerCase();
  const own = parts.find(part => part.replace(/[^a-z0-9]/gi, '').toLowerCase().includes(first));
  return { host: bare, name: name || (parts.length > 1 ? own : null) || bare };
}
