// Gets the policy that a page's links lead to: tries them one after the other, looks whether it really is one, goes on where a page leads
// further, and joins a policy that is split over several pages. Fetches from the page's own origin, from others only where it may.
import '../content/policy-text.js';

const mostTried = 5;
const mostParts = 12;
const shortShell = 200;
const sureLink = 100;
const namedLink = 70;

const bare = address => address.replace(/#.*$/, '');
const originOf = address => new URL(address).origin;
const textOf = read => read.page?.blocks.map(block => block.text).join('\n') ?? '';

/**
 * A link of a page as something to try. One that is not named after a policy ("Impressum") is a guess: it is looked at, and if there is no
 * policy behind it, none was found.
 */
export const linkOf = ({ url, place, text, part, points }) => ({ url, where: place, link: text, ...(points < namedLink ? { isGuess: true } : {}), ...(part === undefined ? {} : { part }) });

/** @param mayRead whether an origin other than the open page's may be read: (origin) => a promise of yes or no */
export function createSearch({ mayRead, engine, pages }) {
  async function get(tab, url, pageUrl) {
    if (pageUrl && originOf(pageUrl) === originOf(url)) return pages.fetch(tab, url);
    return await mayRead(originOf(url)) ? engine.fetch(url) : { error: 'permission' };
  }

  const readAnswer = (answer, reader) => engine.read(answer.pdf ? { pdf: answer.pdf } : { html: answer.text, url: answer.url }, reader);

  /** One link: {read, policy} if it leads to a policy, else {error, policy}; in both cases what else to try in next. */
  async function follow(tab, policy, pageUrl, reader) {
    if ('part' in policy) {
      if (!policy.part) return { error: 'there', policy };
      const read = await engine.read(await pages.copy(tab, policy.part), reader);
      return globalThis.klartext.isPolicyText(textOf(read), true) ? { read, policy } : { error: 'there', policy };
    }
    const answer = await get(tab, policy.url, pageUrl);
    if (answer.error) return { error: answer.error, status: answer.status ?? null, policy };
    const found = { ...policy, url: answer.url };
    const read = await readAnswer(answer, reader);
    const { about = { isNamed: true, parts: { urls: [] }, frames: [], alternates: {}, refresh: null }, candidates = [] } = read;
    const led = url => ({ url, where: policy.where, link: policy.link });
    if (about.refresh) return { error: 'moved', policy: found, next: [led(about.refresh)] };
    const inLanguage = [reader, 'de', 'en'].map(each => about.alternates[each]).find(Boolean);
    const own = inLanguage && originOf(inLanguage) === originOf(answer.url) && bare(inLanguage) !== bare(answer.url) ? [led(inLanguage)] : [];
    if (read.error === 'language') return { error: 'language', language: read.language ?? null, policy: found, next: own };
    if (read.error && read.error !== 'empty') return { error: read.error, policy: found };
    const isTyped = policy.where === 'typed';
    const joined = read.error || !about.parts.urls.length ? read : await withParts(tab, read, found, about.parts, pageUrl, reader);
    if (!read.error && (isTyped || globalThis.klartext.isPolicyText(textOf(joined), about.isNamed))) {
      return { read: joined, policy: { ...found, parts: joined.parts, missing: joined.missing }, better: read.language === reader ? [] : own.slice(0, about.alternates[reader] ? 1 : 0) };
    }
    const further = about.isNamed ? about.frames.map(led) : [];
    const hops = candidates.filter(each => each.points >= sureLink && !('part' in each)).map(each => ({ url: each.url, where: 'page', link: each.text }));
    return { error: textOf(read).length < shortShell ? 'empty' : 'other', policy: found, next: [...further, ...hops] };
  }

  /** Joins the other pages of a policy to the one that was read; the addresses of those that were not to be had are in missing. */
  async function withParts(tab, first, policy, parts, pageUrl, reader) {
    const seen = new Set([bare(policy.url)]);
    const reads = [{ url: policy.url, read: first }];
    const queue = [...parts.urls];
    const missing = [];
    let at = parts.before;
    while (queue.length && seen.size < mostParts) {
      const url = queue.shift();
      if (seen.has(bare(url))) continue;
      seen.add(bare(url));
      const answer = await get(tab, url, pageUrl);
      const read = answer.error || answer.pdf ? null : await readAnswer(answer, reader);
      if (!read?.page) {
        missing.push(url);
        continue;
      }
      if (at > 0) reads.splice(parts.before - at--, 0, { url: answer.url, read });
      else reads.push({ url: answer.url, read });
      queue.push(...(read.about?.parts.urls ?? []));
    }
    missing.push(...queue.filter(url => !seen.has(bare(url)))); // more parts than are read
    return reads.length === 1 ? { ...first, missing } : { ...await join(reads, reader), missing };
  }

  async function join(reads, reader) {
    const { title, language } = reads[0].read.page;
    const whole = await engine.read({ title, language, blocks: reads.flatMap(({ read }) => read.page.blocks) }, reader);
    const lengths = reads.map(({ read }) => textOf(read).length);
    const all = lengths.reduce((sum, length) => sum + length, 0);
    let to = 0;
    return { ...whole, parts: reads.map(({ url }, i) => ({ url, to: (to += lengths[i]) / all })) };
  }

  return {
    withParts,

    /** Tries links until one leads to a policy: {read, policy}, or {error, policy} of the best link. */
    async first(tab, links, pageUrl, reader, onTry) {
      const tried = new Set();
      const queue = [...links];
      let failure = null;
      let fallback = null;
      while (queue.length && tried.size < mostTried) {
        const link = queue.shift();
        const key = 'part' in link ? link.url : bare(link.url);
        if (tried.has(key)) continue;
        tried.add(key);
        await onTry(link);
        const outcome = await follow(tab, link, pageUrl, reader);
        if (outcome.read && !outcome.better?.length) return outcome;
        if (outcome.read) fallback ??= outcome;
        else if (outcome.error === 'permission' && !fallback && !link.isGuess) return outcome;
        else if (!failure || failure.policy.isGuess) failure = outcome;
        if (fallback && !outcome.better?.length) return fallback;
        queue.unshift(...(outcome.better ?? outcome.next ?? []));
      }
      return fallback ?? failure;
    },
  };
}
