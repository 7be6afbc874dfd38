// The settings: the address of an own service, and what each permission is for.
import { make } from '../shared/html.js';
import { languageOf } from '../shared/language.js';
import { loadWords } from '../shared/words.js';

const api = globalThis.browser ?? globalThis.chrome;
const reasons = ['active', 'scripting', 'storage', 'panel', 'offscreen', 'hosts'];

const { language: chosen, service } = await api.storage.local.get(['language', 'service']);
const language = languageOf(chosen, navigator.languages);
const say = await loadWords(language);
document.documentElement.lang = language === 'de-easy' ? 'de-simple' : language;
document.documentElement.classList.toggle('easy', language === 'de-easy');
document.title = `${say('settings/title')} · Klartext`;

const input = make('input', { id: 'service', type: 'url', inputmode: 'url', autocomplete: 'off', spellcheck: 'false', placeholder: say('settings/placeholder'), 'aria-describedby': 'service-means service-line', value: service ?? '' });
const line = make('p', { class: 'small', id: 'service-line', role: 'status' });
const test = make('button', { class: 'button button--wide', type: 'button', id: 'test' }, say('settings/test'));
test.hidden = !service;

/** An address of a service: https, or http on this very device. */
function serviceOf(typed) {
  try {
    const url = new URL(typed);
    const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && isOwn) ? url : null;
  } catch {
    return null;
  }
}

async function save(event) {
  event.preventDefault();
  const typed = input.value.trim();
  if (!typed) {
    await api.storage.local.remove('service');
    line.textContent = say('settings/cleared');
    test.hidden = true;
    return;
  }
  const url = serviceOf(typed);
  input.setAttribute('aria-invalid', String(!url));
  if (!url) {
    line.textContent = say('settings/wrong');
    return;
  }
  if (!await api.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] })) {
    line.textContent = say('settings/refused');
    return;
  }
  await api.storage.local.set({ service: url.href });
  line.textContent = say('settings/saved');
  test.hidden = false;
}

test.addEventListener('click', async () => {
  line.textContent = '';
  try {
    const answer = await fetch(new URL('health/ready', serviceOf(input.value.trim())), { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(10_000) });
    line.textContent = say(answer.ok ? 'settings/reachable' : 'settings/unreachable');
  } catch {
    line.textContent = say('settings/unreachable');
  }
});

document.getElementById('main').append(
  make('h1', {}, say('settings/title')),
  make('form', { class: 'field', novalidate: true, onsubmit: save },
    make('label', { for: 'service' }, say('settings/service')),
    make('p', { class: 'small soft', id: 'service-means' }, say('settings/service-means')),
    input, line,
    make('button', { class: 'button button--primary button--wide', type: 'submit' }, say('settings/save')), test),
  make('section', { 'aria-labelledby': 'why' },
    make('h2', { class: 'section-title', id: 'why' }, say('permissions/title')),
    make('ul', { class: 'steps' }, ...reasons.map(reason => make('li', { class: 'why' },
      make('span', {}, make('strong', {}, say(`permissions/${reason}`)), make('span', { class: 'small soft' }, say(`permissions/${reason}-means`))))))));
