// The panel: the shell at once, each step of a reading as it happens, then the answers. It reads the tab's state from the session
// store and asks the background for everything else.
import { languages } from '../texts/languages.js';
import { chosen, speakIn } from '../shared/appearance.js';
import { painted } from '../shared/html.js';
import { languageOf } from '../shared/language.js';
import { loadWords } from '../shared/words.js';
import { stateView } from './states.js';
import { createReadingView } from './reading.js';

const api = globalThis.browser ?? globalThis.chrome;
const tab = Number(new URLSearchParams(location.search).get('tab'));
const key = `tab:${tab}`;
const part = id => document.getElementById(id);
const ask = (name, rest) => api.runtime.sendMessage({ to: 'background', ask: name, tab, ...rest });

let words;
let language;
let wanted = null;
let state = null;
let turn = 0;
let extras = null;
let hasSpoken = false;

const reading = createReadingView({ api, ask, main: part('main'), foot: part('foot'), words: () => words, language: () => language });

/** Speaks the language that is chosen now, and says in it what is shown. */
async function speak() {
  const next = languageOf(chosen().language, navigator.languages);
  if (next === wanted) return;
  wanted = next;
  const said = await loadWords(next);
  if (next !== wanted) return; // another one was chosen meanwhile
  [language, words] = [next, said];
  speakIn(language);
  shell();
  await show();
}

function shell() {
  const base = language.slice(0, 2);
  const picker = part('language');
  picker.setAttribute('aria-label', words('shell/language'));
  picker.replaceChildren(...languages.filter(({ key: each }) => each !== 'de-easy').map(({ key: each, name }) => new Option(name, each, false, each === base)));
  part('toolbar').setAttribute('aria-label', words('shell/display'));
  part('easy').setAttribute('aria-pressed', String(language === 'de-easy'));
  part('easy').hidden = base !== 'de';
  part('easy-word').textContent = words('shell/easy');
  part('aloud-word').textContent = words(`shell/aloud/${language === 'de-easy' ? 'all' : 'start'}`);
}

/** Keeps the choice; the store tells every page of it, this one too. */
const choose = next => api.storage.local.set({ language: next });

async function show() {
  const own = ++turn;
  const { site } = state ?? {};
  part('header').classList.toggle('is-start', !site);
  part('site').textContent = site?.name ?? 'Klartext';
  part('host').textContent = site && site.name !== site.host ? site.host : '';
  part('tile').textContent = (site?.name ?? 'K').slice(0, 1).toUpperCase();
  // Its place is kept from the first step on, so that nothing moves when the answers come.
  part('aloud').hidden = !['working', 'answers'].includes(state?.phase);
  part('aloud').disabled = state?.phase !== 'answers';
  document.title = site ? `${site.name} · Klartext` : 'Klartext';
  const hadFocus = part('main').contains(document.activeElement);
  if (state?.phase === 'answers') {
    const isNew = await reading.show(state, () => own === turn);
    if (isNew) arrived(hadFocus, '.headline__text');
    spoken();
    if (own !== turn && !isNew) return;
    extras ??= import('./extras.js').then(({ createExtras }) => createExtras({ api, ask, part, words: () => words, language: () => language }));
    const beside = await extras;
    if (!isNew) {
      beside.refresh(state);
      return;
    }
    await beside.dress(state);
    return;
  }
  (await extras)?.undress();
  if (own !== turn) return;
  reading.clear();
  part('main').replaceChildren(...stateView(state ?? { phase: 'start' }, { words, language, ask, api }));
  arrived(hadFocus, '#state-title');
  spoken();
}

/**
 * Another view stands: who listens is told what it says first, and who was in the view before is in this one, at its heading; while the
 * policy is read, at the button that stops it.
 */
function arrived(hadFocus, first) {
  const main = part('main');
  const said = main.querySelector(first)?.textContent ?? '';
  if (part('said').textContent !== said) part('said').textContent = said;
  if (!hadFocus) return;
  const place = main.querySelector(state?.phase === 'working' ? 'button' : 'h1');
  if (place.localName === 'h1') place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Where panel/first.js had nothing to say, the first words of its own stand now: what was shown before, or how to begin. */
function spoken() {
  if (hasSpoken) return;
  hasSpoken = true;
  painted('own-words');
  ask('spoken');
}

part('language').addEventListener('change', event => choose(event.target.value));
part('easy').addEventListener('click', () => choose(language === 'de-easy' ? 'de' : 'de-easy'));

api.storage.session.onChanged.addListener(changes => {
  if (!(key in changes)) return;
  state = changes[key].newValue ?? null;
  if (words) show();
});

loadWords(languageOf(null, navigator.languages)); // most likely the right ones; they come while the store is asked
const first = await globalThis.klartext.first;
document.addEventListener('chosen', speak);
hasSpoken = first.hasSpoken;
state ??= first.state();
await speak();
