// A letter on paper: only its text, and the browser's print dialog.
import { make } from '../shared/html.js';
import { speakIn } from '../shared/appearance.js';
import { languageOf } from '../shared/language.js';
import { loadWords } from '../shared/words.js';

const api = globalThis.browser ?? globalThis.chrome;
const [{ language: chosen }, { paper }] = await Promise.all([api.storage.local.get('language'), api.storage.session.get('paper')]);
const language = languageOf(chosen, navigator.languages);
const say = await loadWords(language, 'letters');
speakIn(language);
await api.storage.session.remove('paper');
document.title = paper?.title ?? 'Klartext';
const text = say('letters/form/paper');
document.getElementById('main').append(
  make('h1', { class: 'hidden' }, document.title),
  make('p', { class: 'screen-only' }, make('button', { class: 'button button--primary', type: 'button', onclick: () => print() }, text)),
  make('div', { class: 'paper', lang: 'de', dir: 'ltr' }, paper?.text ?? ''));
if (paper) print();
