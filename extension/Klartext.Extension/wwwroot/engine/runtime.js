// .NET, booted once: the rule book in, pages in, readings out. Runs on a thread of its own, for what reads must not keep the panel from
// drawing: the browser puts all pages of an extension on one thread.
import { dotnet } from '../framework/dotnet.js';

async function boot() {
  const book = fetch('/klartext.rulebook').then(answer => answer.arrayBuffer());
  // Compiling traces costs a first reading more than it saves; it gains nothing on later ones (measured).
  const runtime = await dotnet.withRuntimeOptions(['--no-jiterpreter-traces-enabled']).create();
  const { Klartext } = await runtime.getAssemblyExports('Klartext.Extension');
  const exports = Klartext.Extension.Engine.EngineExports;
  exports.Load(new Uint8Array(await book));
  return { runtime, exports };
}

const booted = boot();
booted.catch(error => setTimeout(() => { throw error; })); // heard by engine/way.js, which gives this runtime up

/** What only PDF reading needs; fetched with the first PDF. */
let pdf = null;
const loadPdf = runtime => pdf ??= (async () => {
  for (const { virtualPath } of runtime.getConfig().resources.lazyAssembly) await runtime.INTERNAL.loadLazyAssembly(virtualPath);
})();

/** Calls come as {id, call, args} and are answered as {id, result} or {id, error}. */
onmessage = async ({ data: { id, call, args } }) => {
  try {
    const { runtime, exports } = await booted;
    if (call === 'ready') postMessage({ id, result: true });
    else if (call === 'pdf') postMessage({ id, result: await loadPdf(runtime) });
    else postMessage({ id, result: exports[call](...args) });
  } catch (error) {
    postMessage({ id, error: String(error?.message ?? error) });
  }
};
