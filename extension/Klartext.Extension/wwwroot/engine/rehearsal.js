// While nobody waits for it, the engine reads an invented policy, so that the first real one finds .NET warm: what the interpreter meets
// for the first time costs ten times what it costs later. Nothing of it is shown or kept.
import { languageOf } from '../shared/language.js';

/** @param engine what reads and views, as engine.js has it @param languages those of the browser @param isFree whether still nothing was asked */
export async function rehearse({ read, view }, languages, isFree) {
  const language = languageOf(null, languages);
  const steps = [
    () => fetch('/data/rehearsal.html').then(answer => answer.text()),
    html => read({ html, url: 'https://probe.invalid/' }, language.slice(0, 2)),
    ({ page }) => view(page, language),
  ];
  let last = null;
  for (const step of steps) {
    await new Promise(done => setTimeout(done)); // what was asked meanwhile comes first
    if (!isFree()) return;
    last = await step(last);
  }
  performance.mark('rehearsed');
}
