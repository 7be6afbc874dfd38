// What the panel says when there are no answers (yet): what is, why, what to do.
import { make, icon } from '../shared/html.js';
import { languageName } from '../shared/locale.js';

const mostMegabytes = 5;

export function stateView(state, context) {
  const view = views[state.phase] ?? views.start;
  return [make('section', { class: 'state', 'aria-labelledby': 'state-title', 'data-state': state.phase, 'data-why': state.why, 'data-detail': state.detail, 'aria-busy': state.phase === 'working' ? 'true' : null }, ...view(state, context))];
}

const views = {
  start: (state, { words, ask }) => [
    title(words('shell/start/title'), words('shell/start/intro')),
    make('ol', { class: 'steps' }, ...['click', 'local', 'answers'].map((step, i) => make('li', {},
      make('span', { class: 'num', 'aria-hidden': 'true' }, String(i + 1)),
      make('span', {}, make('strong', {}, words(`shell/start/${step}`)), make('span', { class: 'small soft' }, words(`shell/start/${step}-means`)))))),
    make('button', { class: 'button button--primary button--wide button--tall', type: 'button', onclick: () => ask('read') }, words('shell/start/read')),
    make('p', { class: 'small' }, make('a', { class: 'lone-link', href: 'permissions.html', target: '_blank' }, words('shell/permissions'))),
  ],

  working: (state, { words, ask }) => [
    title(words('shell/working/title')),
    make('div', { role: 'status' }, make('ol', { class: 'steps' }, ...workingSteps(state, words))),
    make('button', { class: 'button button--wide', type: 'button', onclick: () => ask('cancel') }, words('shell/cancel')),
    make('p', { class: 'small soft' }, words('shell/working/soon')),
  ],

  none: (state, { words, ask }) => [
    title(words('shell/none/title'), words('shell/none/means')),
    addressForm(state, words, ask),
    pasteForm(words, ask),
    state.imprint ? make('div', { class: 'card' }, make('a', { class: 'action', href: state.imprint, target: '_blank', rel: 'noreferrer noopener' }, make('span', { class: 'action__tile' }, icon('letter')),
      make('span', { class: 'action__text' }, make('strong', {}, words('shell/ask/title')), make('span', { class: 'small soft' }, words('shell/ask/means'))), icon('next', 'turns'))) : null,
    make('p', { class: 'small soft' }, words('shell/none/duty')),
  ],

  permission: (state, { words, ask, api }) => {
    const { host, origin, url, where, link } = state.policy;
    return [
      title(words('shell/permission/title'), words('shell/permission/means', { host })),
      // The browser asks in the click itself; the answer comes back here.
      make('button', { class: 'button button--primary button--wide button--tall', type: 'button', id: 'allow', onclick: async () => {
        const granted = await api.permissions.request({ origins: [`${origin}/*`] });
        await (granted ? ask('readAddress', { policy: { url, where, link } }) : ask('refuse'));
      } }, words('shell/permission/allow', { host })),
      openLink(url, words('shell/permission/open')),
      make('p', { class: 'small soft' }, words('shell/permission/open-means')),
    ];
  },

  refused: (state, { words, ask }) => [
    title(words('shell/refused/title', { host: state.policy.host }), words('shell/refused/means')),
    openLink(state.policy.url, words('shell/refused/open'), 'button--primary'),
    addressForm(state, words, ask, ''),
    pasteForm(words, ask),
  ],

  unreadable: (state, { words, ask }) => [
    title(words('shell/unreadable/title'), words(`shell/unreadable/${state.why}`, { status: state.status, megabytes: mostMegabytes, link: state.policy?.link })),
    ...(state.why === 'browser' ? [addressForm(state, words, ask)] : state.why === 'gone' ? [addressForm(state, words, ask), ...nextSteps(state, words, ask), pasteForm(words, ask)]
      : [...nextSteps(state, words, ask), addressForm(state, words, ask, ''), pasteForm(words, ask)]),
  ],

  foreign: (state, { words, language, ask }) => [
    title(words('shell/foreign/title'), state.textLanguage
      ? words('shell/foreign/means', { language: languageName(language, state.textLanguage) })
      : words('shell/foreign/unknown')),
    state.policy?.url ? openLink(state.policy.url, words('shell/original'), 'button--primary') : null,
    addressForm(state, words, ask, state.policy?.url ? '' : 'button--primary'),
  ],
};

/** Why a policy could not be read, where opening it helps; otherwise another try does. */
const isWorthOpening = new Set(['moved', 'other', 'there', 'empty', 'type', 'pdf', 'large']);

/** Another try and the original, the one that helps first; of a page that is gone neither, for there another address comes first. */
function nextSteps(state, words, ask) {
  const first = state.why === 'gone' ? '' : 'button--primary';
  const again = weight => make('button', { class: `button button--wide ${weight}`, type: 'button', onclick: () => ask('read') }, words('shell/again'));
  if (!state.policy?.url) return [again(first)];
  const open = weight => openLink(state.policy.url, words('shell/original'), weight);
  return isWorthOpening.has(state.why) ? [open(first), again('')] : [again(first), open('')];
}

function title(said, means) {
  return make('div', { class: 'state__title' }, make('h1', { id: 'state-title' }, said), means ? make('p', { class: 'soft' }, means) : null);
}

function workingSteps(state, words) {
  const order = ['finding', 'fetching', 'reading', 'answering'];
  const at = order.indexOf(state.step);
  const where = state.policy && words(`shell/working/${state.policy.where}`, { link: state.policy.link ?? '' });
  const steps = [
    at > 0 ? ['done', words('shell/working/found'), where] : ['now', words('shell/working/finding')],
    at > 2 ? ['done', words('shell/working/words', { n: state.words }), words('shell/working/minutes', { n: state.minutes })]
      : at === 1 ? ['now', words('shell/working/fetching')] : [at === 2 ? 'now' : 'todo', words('shell/working/reading')],
    [at === 3 ? 'now' : 'todo', words('shell/working/answering')],
  ];
  const shapes = { done: ['check', ''], now: ['turn', 'spin'], todo: ['dot', ''] };
  return steps.map(([how, said, more]) => make('li', { class: how }, icon(...shapes[how]),
    make('span', {}, how === 'todo' ? said : make('strong', {}, said), more ? make('span', { class: 'small soft' }, more) : null)));
}

function openLink(url, said, extra = '') {
  return make('a', { class: `button button--wide ${extra}`, href: url, target: '_blank', rel: 'noreferrer noopener' }, said, icon('out', 'turns'));
}

/** The address a person typed, as an address: "beispiel.de/datenschutz" is one. */
export function addressOf(typed) {
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
    return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

export function addressForm(state, words, ask, weight = 'button--primary') {
  const input = make('input', { id: 'address', type: 'text', inputmode: 'url', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', placeholder: words('shell/address/placeholder', { host: state.site?.host ?? 'beispiel.de' }), 'aria-describedby': 'address-wrong' });
  const wrong = make('p', { class: 'small wrong', id: 'address-wrong', role: 'alert' });
  return make('form', { class: 'field', novalidate: true, onsubmit: event => {
    event.preventDefault();
    const address = addressOf(input.value);
    wrong.textContent = address ? '' : words('shell/address/wrong');
    input.setAttribute('aria-invalid', String(!address));
    if (address) ask('readAddress', { policy: { url: address, where: 'typed' } });
    else input.focus();
  } }, make('label', { for: 'address' }, words('shell/address/label')), input, wrong,
  make('button', { class: `button button--wide ${weight}`, type: 'submit' }, words('shell/address/read')));
}

function pasteForm(words, ask) {
  const area = make('textarea', { id: 'paste', rows: '6' });
  return make('details', { class: 'card folded' },
    make('summary', { class: 'action' }, make('span', { class: 'action__tile' }, icon('page')),
      make('span', { class: 'action__text' }, make('strong', {}, words('shell/paste/title')), make('span', { class: 'small soft' }, words('shell/paste/means'))), icon('chevron', 'chevron')),
    make('form', { class: 'field', onsubmit: event => {
      event.preventDefault();
      if (area.value.trim()) ask('readText', { text: area.value });
      else area.focus();
    } }, make('label', { for: 'paste' }, words('shell/paste/label')), area,
    make('button', { class: 'button button--primary button--wide', type: 'submit' }, words('shell/paste/read'))));
}
