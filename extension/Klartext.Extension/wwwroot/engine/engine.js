// What is asked of .NET, and what only a page can do for it: parse HTML, fetch from one host. Runs in the hidden page (Chromium) or the
// background page (Firefox).
import '../content/policy-words.js';
import '../content/find-policy.js';
import '../content/about-page.js';
import '../content/copy-page.js';
import { fetchFrom } from './guarded.js';
import { rehearse } from './rehearsal.js';
import { ask, ready, readyForPdf } from './runtime.js';

/** A fetched page goes through the browser's own parser; it is never shown and its scripts never run. */
function parse({ html, url }) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.head.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
}

/** Reads a copied page, a text, blocks, a PDF, or a fetched page, which also says what stands around its text (content/about-page.js). */
async function read(page, reader) {
  if ('pdf' in page) await readyForPdf();
  if (!('html' in page)) return JSON.parse(await ask('Read', JSON.stringify(page)));
  const document = parse(page);
  const read = ask('Read', JSON.stringify(globalThis.klartext.copyPage(document, false)));
  const { candidates } = globalThis.klartext.findPolicy(document, page.url, reader);
  return { about: globalThis.klartext.aboutPage(document, page.url), candidates, ...JSON.parse(await read) };
}

const answers = {
  read,
  view: (page, language) => ask('View', JSON.stringify(page), language),
  parties: page => ask('Parties', JSON.stringify(page)),
  compare: (before, after, language, sites) => ask('Compare', JSON.stringify(before), JSON.stringify(after), language, sites ? JSON.stringify(sites) : null),
  passage: (passage, policyLanguage, language) => ask('Passage', passage, policyLanguage ?? null, language),
  signals: language => ask('Signals', language),
  json: (page, language) => ask('Json', JSON.stringify(page), language),
  statement: (page, language, statement) => ask('Statement', JSON.stringify(page), language, JSON.stringify(statement)),
};

let isAsked = false;
let rehearsal = null;
const asked = answer => (...args) => {
  isAsked = true;
  return answer(...args);
};

export const engine = {
  /** Starts .NET, and uses the time until something is asked. */
  async start() {
    await ready();
    rehearsal ??= rehearse(answers, navigator.languages, () => !isAsked).catch(error => console.warn(error)); // the first reading is slower then, nothing else
    return true;
  },
  fetch: fetchFrom,
  ...Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, asked(answer)])),
};
