// From a click to answers: find the policy, get it, read it, say it. Each step is written into the tab's state as it happens.
import { createSearch, linkOf } from './search.js';
import { languageOf } from '../shared/language.js';
import { quotedAt } from '../shared/quoted.js';

const readingKey = id => `reading:${id}`;
const mostReadings = 12;
const isGone = new Set([404, 410]);

export function createReader({ browser, engine, pages, tabs, memory }) {
  const runs = new Map();
  const search = createSearch({ mayRead: browser.mayRead, engine, pages });

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
      const { parts, isNamed } = page.about;
      if (page.isPolicy || (isNamed && parts.urls.length)) {
        await say({ step: 'reading', policy: { url: page.url, where: 'here' } });
        const first = await engine.read(await pages.copy(tab), reader);
        const whole = parts.urls.length && first.page ? await search.withParts(tab, first, { url: page.url }, parts, page.url, reader) : first;
        await finish(tab, whole, { url: page.url, where: 'here', parts: whole.parts, missing: whole.missing }, say, run);
        return;
      }
      const links = page.isPdf ? [{ url: page.url, where: 'here', link: '' }] : page.candidates.map(linkOf);
      if (!links.length) {
        await say(page.button ? { phase: 'unreadable', why: 'button', policy: { link: page.button } } : { phase: 'none', imprint: page.imprint });
        return;
      }
      await readFirst(tab, links, page.url, reader, say, run, page.imprint);
    });
  }

  /** Reads the first of several links that leads to a policy. */
  async function readFirst(tab, links, pageUrl, reader, say, run, imprint = null) {
    const found = await search.first(tab, links, pageUrl, reader, policy => say({ phase: 'working', step: 'fetching', policy }));
    const { policy } = found;
    if (found.read) {
      await say({ step: 'reading', policy });
      await finish(tab, found.read, policy, say, run);
    } else if (policy.isGuess) {
      await say({ phase: 'none', imprint, policy: null });
    } else if (found.error === 'permission') {
      const { origin, host } = new URL(policy.url);
      await say({ phase: 'permission', policy: { ...policy, origin, host } });
    } else if (found.error === 'language') {
      await say({ phase: 'foreign', textLanguage: found.language, policy });
    } else {
      await say({ phase: 'unreadable', why: isGone.has(found.status) ? 'gone' : found.error, status: found.status ?? null, policy });
    }
  }

  /** From what was read to the answers on the screen. */
  async function finish(tab, read, policy, say, run) {
    if (!run.isCurrent()) return;
    if (read.error === 'language') {
      await say({ phase: 'foreign', textLanguage: read.language ?? null });
      return;
    }
    if (read.error) {
      await say({ phase: 'unreadable', why: read.error });
      return;
    }
    await say({ step: 'answering', policy, words: read.words, minutes: Math.round(read.minutes) });
    const chosen = await language();
    const [html, remembered] = await Promise.all([engine.view(read.page, chosen), tabs.get(tab).then(state => memory.remember(tab, read, state))]);
    await keep(read, chosen, html);
    await say({ phase: 'answers', reading: read.id, language: chosen, textLanguage: read.language, finished: Date.now(), memory: null, changed: null, ...remembered });
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
      await readFirst(tab, [policy], url, (await language()).slice(0, 2), say, run);
    }),

    readText: (tab, text) => attempt(tab, async (say, run) => {
      await tabs.change(tab, { phase: 'working', step: 'reading', policy: { where: 'typed' } });
      await finish(tab, await engine.read({ text }), { where: 'typed' }, say, run);
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
      const { place, at } = partAt(policy, share);
      const { url } = await browser.tab(tab);
      const { origin } = new URL(place);
      let led = null;
      try {
        if (bare(url) !== bare(place)) {
          const isOwn = url && new URL(url).origin === origin;
          if (!isOwn && !await browser.mayRead(origin)) throw new Error('not allowed there');
          led = await browser.leadTab(isOwn ? tab : null, place);
        }
        return { shown: await pages.showQuote(led ?? tab, quote, at) };
      } catch {
        // Firefox takes the right back with the first step away from the page that was clicked on.
        await browser.goTo(led, quotedAt(place, quote));
        return { shown: true };
      }
    },
  };
}

/** The page of a policy, which may be split over several, on which a place stands, and where on that page; both as a share of the whole. */
function partAt({ url, parts = [] }, share) {
  const index = parts.findIndex(({ to }) => share <= to);
  if (index < 0) return { place: url, at: share };
  const from = index ? parts[index - 1].to : 0;
  return { place: parts[index].url, at: (share - from) / (parts[index].to - from) };
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
