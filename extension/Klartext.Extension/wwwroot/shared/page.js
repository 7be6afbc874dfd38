// What every full page of the extension begins with: the reader's language and look, its words, its heading.
import './icons.js';
import { chosen, followChosen, speakIn } from './appearance.js';
import { make } from './html.js';
import { languageOf } from './language.js';
import { loadWords } from './words.js';

/** Opens a page: {api, ask, language, say, main}; its heading stands when this is done. */
export async function openPage(path) {
  const api = globalThis.browser ?? globalThis.chrome;
  await followChosen(api);
  const chosenLanguage = () => languageOf(chosen().language, navigator.languages);
  const language = chosenLanguage();
  document.addEventListener('chosen', () => { if (chosenLanguage() !== language) location.reload(); });
  const say = await loadWords(language);
  speakIn(language);
  document.title = `${say(`${path}/title`)} · Klartext`;
  const main = document.getElementById('main');
  main.append(make('div', { class: 'state__title' }, make('h1', {}, say(`${path}/title`)), say.has(`${path}/means`) ? make('p', { class: 'soft' }, say(`${path}/means`)) : null));
  const ask = (name, rest) => api.runtime.sendMessage({ to: 'background', ask: name, ...rest });
  return { api, ask, language, say, main };
}
