// .NET, booted once: the rule book in, pages in, readings out. Runs in the hidden page (Chromium) or the background page (Firefox).
import { dotnet } from '../framework/dotnet.js';
import '../content/policy-words.js';
import '../content/find-policy.js';
import '../content/about-page.js';
import '../content/copy-page.js';

async function boot() {
  const book = fetch('/klartext.rulebook').then(answer => answer.arrayBuffer());
  // Compiling traces costs a first reading more than it saves; it gains nothing on later ones (measured).
  const runtime = await dotnet.withRuntimeOptions(['--no-jiterpreter-traces-enabled']).create();
  const { Klartext } = await runtime.getAssemblyExports('Klartext.Extension');
  const exports = Klartext.Extension.Engine.EngineExports;
  exports.Load(new Uint8Array(await book));
  return { runtime, exports };
}

let booted = null;
const exports = async () => (await (booted ??= boot())).exports;

let pdf = null;
/** Fetches what only PDF reading needs; once, with the first PDF. */
const readyForPdf = () => pdf ??= exports().then(async () => {
  const { runtime } = await booted;
  for (const { virtualPath } of runtime.getConfig().resources.lazyAssembly) await runtime.INTERNAL.loadLazyAssembly(virtualPath);
});

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
  const { Read } = await exports();
  if (!('html' in page)) return JSON.parse(Read(JSON.stringify(page)));
  const document = parse(page);
  const { candidates } = globalThis.klartext.findPolicy(document, page.url, reader);
  return { ...JSON.parse(Read(JSON.stringify(globalThis.klartext.copyPage(document, false)))), about: globalThis.klartext.aboutPage(document, page.url), candidates };
}

export const engine = {
  start: async () => { await exports(); return true; },
  read,
  view: async (page, language) => (await exports()).View(JSON.stringify(page), language),
  parties: async page => (await exports()).Parties(JSON.stringify(page)),
  compare: async (before, after, language, sites) => (await exports()).Compare(JSON.stringify(before), JSON.stringify(after), language, sites ? JSON.stringify(sites) : null),
  passage: async (passage, policyLanguage, language) => (await exports()).Passage(passage, policyLanguage ?? null, language),
  signals: async language => (await exports()).Signals(language),
  json: async (page, language) => (await exports()).Json(JSON.stringify(page), language),
  statement: async (page, language, statement) => (await exports()).Statement(JSON.stringify(page), language, JSON.stringify(statement)),
};
