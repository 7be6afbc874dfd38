// .NET, booted once: the rule book in, pages in, readings out. It shares the thread of the extension's pages: in a worker the panel could
// draw meanwhile, but the answers of a first panel came 170 ms later (measured).
import { dotnet } from '../framework/dotnet.js';

async function boot() {
  const book = fetch('/klartext.rulebook').then(answer => answer.arrayBuffer());
  // The browser vouches for the files of an extension; sums over them would keep the WebAssembly from being compiled while it comes.
  const runtime = await dotnet.withConfig({ disableIntegrityCheck: true, disableNoCacheFetch: true }).create();
  const { Klartext } = await runtime.getAssemblyExports('Klartext.Extension');
  const exports = Klartext.Extension.Engine.EngineExports;
  exports.Load(new Uint8Array(await book));
  return { runtime, exports };
}

let booted = null;

/** The exports of .NET; a runtime that did not come up is given up, the next call starts another one. */
export async function ready() {
  booted ??= boot();
  try {
    return (await booted).exports;
  } catch (error) {
    booted = null;
    throw error;
  }
}

let pdf = null;

/** Fetches what only PDF reading needs; once, with the first PDF. */
export const readyForPdf = () => pdf ??= ready().then(async () => {
  const { runtime } = await booted;
  for (const { virtualPath } of runtime.getConfig().resources.lazyAssembly) await runtime.INTERNAL.loadLazyAssembly(virtualPath);
});

/** Calls what EngineExports offers. */
export const ask = async (call, ...args) => (await ready())[call](...args);
