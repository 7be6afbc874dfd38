// The settings: how it looks and speaks, what is remembered, the address of an own service. Each choice holds at once.
import { choices } from '../shared/appearance.js';
import { loadData } from '../shared/data.js';
import { make, icon } from '../shared/html.js';
import { openPage } from '../shared/page.js';
import { loadWords } from '../shared/words.js';
import { languages } from '../texts/languages.js';

const { api, language, say, main } = await openPage('settings');
const kept = await api.storage.local.get(null);

const section = (id, ...parts) => make('section', { class: 'state', 'aria-labelledby': id }, make('h2', { id }, say(`settings/${id}`)), ...parts);

/** One of several: a row of radio buttons. */
function choice(name, values, current, wordOf) {
  return make('fieldset', { class: 'choice' }, make('legend', {}, say(`settings/${name}`)),
    make('div', { class: 'choice__row' }, ...values.map(value => make('label', {},
      make('input', { type: 'radio', name, value, checked: value === current, onchange: () => api.storage.local.set({ [name]: value }) }), make('span', {}, wordOf(value))))));
}

function check(name, key, isOn, means) {
  const box = make('input', { type: 'checkbox', id: name, checked: isOn, onchange: () => api.storage.local.set({ [key]: box.checked }), 'aria-describedby': means ? `${name}-means` : null });
  return make('div', { class: 'field' }, make('label', { class: 'check' }, box, make('span', {}, say(`settings/${name}`))), means ? make('p', { class: 'small soft', id: `${name}-means` }, say(`settings/${name}-means`)) : null);
}

async function select(id, label, options, current, act, means) {
  const element = make('select', { id, 'aria-describedby': means ? `${id}-means` : null, onchange: () => act(element.value) }, ...options.map(([value, name]) => new Option(name, value, false, value === current)));
  return make('div', { class: 'field' }, make('label', { for: id }, label), make('span', { class: 'select' }, element, icon('chevron')), means ? make('p', { class: 'small soft', id: `${id}-means` }, means) : null);
}

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

function serviceForm() {
  const input = make('input', { id: 'service', type: 'url', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', placeholder: say('settings/placeholder'), 'aria-describedby': 'service-means service-line', value: kept.service ?? '' });
  const line = make('p', { class: 'small', id: 'service-line', role: 'status' });
  const test = make('button', { class: 'button button--wide', type: 'button', id: 'test', hidden: !kept.service }, say('settings/test'));

  /** Says how it went: well, that the service is down, or that something has to be put right. */
  function tell(path, kind = '') {
    line.className = `small ${kind}`;
    line.textContent = say(`settings/${path}`);
    input.setAttribute('aria-invalid', String(path === 'wrong'));
  }

  async function save(event) {
    event.preventDefault();
    const typed = input.value.trim();
    if (!typed) {
      await api.storage.local.remove('service');
      tell('cleared');
      test.hidden = true;
      return;
    }
    const url = serviceOf(typed);
    if (!url) {
      tell('wrong', 'wrong');
      return;
    }
    if (!await api.permissions.request({ origins: [`${url.protocol}//${url.hostname}/*`] })) {
      tell('refused', 'wrong');
      return;
    }
    await api.storage.local.set({ service: url.href });
    tell('saved');
    test.hidden = false;
  }

  test.addEventListener('click', async () => {
    line.textContent = '';
    const url = serviceOf(input.value.trim());
    if (!url) {
      tell('wrong', 'wrong');
      return;
    }
    let isThere = false;
    try {
      const answer = await fetch(new URL('health/ready', url), { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(10_000) });
      isThere = answer.ok;
    } catch { /* it is not there */ }
    if (isThere) tell('reachable');
    else tell('unreachable', 'is-down');
  });

  return make('form', { class: 'field', novalidate: true, onsubmit: save },
    make('label', { for: 'service' }, say('settings/service')),
    make('p', { class: 'small soft', id: 'service-means' }, say('settings/service-means')),
    input, line,
    make('button', { class: 'button button--primary button--wide', type: 'submit' }, say('settings/save')), test);
}

/** The badge on every page: allowed and chosen in one click, and taken back in one. */
async function automatic() {
  const line = make('p', { class: 'small', role: 'status' });
  const everywhere = { origins: ['https://*/*', 'http://*/*'] };
  const box = make('input', { type: 'checkbox', id: 'automatic-on', checked: kept.automatic === true && await api.permissions.contains(everywhere), 'aria-describedby': 'automatic-means', onchange: async () => {
    line.textContent = '';
    if (box.checked && !await api.permissions.request(everywhere)) {
      box.checked = false;
      line.textContent = say('settings/automatic-refused');
    }
    await api.storage.local.set({ automatic: box.checked });
    if (!box.checked) await api.permissions.remove(everywhere);
  } });
  return make('div', { class: 'field' }, make('label', { class: 'check' }, box, make('span', {}, say('settings/automatic-on'))), make('p', { class: 'small soft', id: 'automatic-means' }, say('settings/automatic-means')), line);
}

const link = (href, path) => make('li', {}, make('a', { class: 'lone-link', href, target: '_blank' }, say(path)));
const [lands, landWords] = await Promise.all([loadData('postcodes'), loadWords(language, 'letters')]);
const landNames = Object.keys(lands).map(land => [land, landWords(`lands/${land}`)]).sort(([, one], [, other]) => one.localeCompare(other));

main.append(
  section('look',
    await select('language', say('shell/language'), languages.map(({ key, name }) => [key, name]), language, value => api.storage.local.set({ language: value })),
    choice('size', choices.size, kept.size ?? 'normal', value => say(`settings/size-${value}`)),
    choice('theme', choices.theme, kept.theme ?? 'auto', value => say(`settings/theme-${value}`)),
    check('contrast', 'contrast', kept.contrast === true),
    check('motion', 'still', kept.still === true)),
  section('speech', choice('speed', ['slow', 'normal', 'fast'], kept.speed ?? 'normal', value => say(`settings/speed-${value}`))),
  section('memory', check('remember', 'remember', kept.remember !== false, true),
    await select('home', say('settings/home'), [['', say('settings/home-none')], ...landNames, ['abroad', landWords('letters/form/abroad')]], kept.home ?? '', value => value ? api.storage.local.set({ home: value }) : api.storage.local.remove('home'), say('settings/home-means')),
    make('ul', {}, link('readings.html', 'settings/readings'))),
  section('automatic', await automatic()),
  section('own-service', serviceForm()),
  section('about', make('ul', {}, link('permissions.html', 'settings/more-permissions'), link('signals.html', 'settings/more-signals'))));
