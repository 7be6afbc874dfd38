// .NET, booted once: the rule book in, pages in, readings out. Runs in the hidden page (Chromium) or the background page (Firefox).
import { dotnet } from '../framework/dotnet.js';
import '../content/copy-page.js';

async function boot() {
  const book = fetch('/klartext.rulebook').then(answer => answer.arrayBuffer());
  const runtime = await dotnet.create();
  const { Klartext } = await runtime.getAssemblyExports('Klartext.Extension');
  const exports = Klartext.Extension.Engine.EngineExports;
  exports.Load(new Uint8Array(await book));
  return exports;
}

let booted = null;
const exports = () => booted ??= boot();

/** A fetched page goes through the browser's own parser; it is never shown and its scripts never run. */
function parse({ html, url }) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.head.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return globalThis.klartext.copyPage(document, false);
}

export const engine = {
  start: async () => { await exports(); return true; },
  read: async page => (await exports()).Read(JSON.stringify('html' in page ? parse(page) : page)),
  view: async (page, language) => (await exports()).View(JSON.stringify(page), language),
  json: async (page, language) => (await exports()).Json(JSON.stringify(page), language),
  statement: async (page, language, statement) => (await exports()).Statement(JSON.stringify(page), language, JSON.stringify(statement)),
};
