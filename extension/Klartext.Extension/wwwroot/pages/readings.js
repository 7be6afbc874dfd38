// What was read on this device: searched, looked at again, compared, saved, printed, wiped.
import { make, icon, nodesOf } from '../shared/html.js';
import { dateIn, isolated, nameCountries } from '../shared/locale.js';
import { openPage } from '../shared/page.js';
import { quotedAt } from '../shared/quoted.js';

const { api, ask, language, say, main } = await openPage('readings');
const date = when => dateIn(language, when);
const nameOf = entry => entry.name ?? entry.host;
const status = make('p', { role: 'status', id: 'status', class: 'small' });
const list = make('ul', { class: 'kept', id: 'kept' });
const count = make('p', { class: 'small soft', role: 'status', id: 'count' });
const search = make('input', { type: 'search', id: 'search', autocomplete: 'off' });
const compare = make('button', { class: 'button button--primary', type: 'button', id: 'compare', disabled: true, onclick: () => showComparison(chosen()) }, icon('swap'), say('readings/compare-now'));
const home = make('div', { class: 'state', id: 'home' });
const view = make('div', { class: 'state', id: 'view', hidden: true });
const ownTitle = main.firstElementChild;
main.append(home, view);

let entries = [];
let from = null; // what was pressed when the view opened

const chosen = () => [...list.querySelectorAll('input:checked')].map(box => box.value);

function showList() {
  const wanted = search.value.trim().toLocaleLowerCase(language.slice(0, 2));
  const shown = entries.filter(entry => `${nameOf(entry)} ${entry.url}`.toLocaleLowerCase(language.slice(0, 2)).includes(wanted));
  count.textContent = shown.length || !entries.length ? say('readings/count', { n: shown.length }) : say('readings/none');
  list.replaceChildren(...shown.map(row));
  compare.disabled = true;
}

function row(entry) {
  const site = nameOf(entry);
  const choose = make('input', { type: 'checkbox', value: entry.key, 'aria-label': `${say('readings/compare-now')}: ${site}`, onchange: () => {
    const boxes = [...list.querySelectorAll('input')];
    const isFull = chosen().length === 2;
    for (const box of boxes) box.disabled = isFull && !box.checked;
    compare.disabled = !isFull;
  } });
  const button = (path, act, name) => make('button', { class: 'link', type: 'button', 'data-act': name, 'aria-label': `${say(path)}: ${site}`, onclick: act }, say(path));
  return make('li', { class: 'card padded kept__row', 'data-key': entry.key },
    make('div', {},
      make('h2', {}, make('bdi', {}, site)), site === entry.host ? null : make('p', { class: 'small soft' }, entry.host), make('p', { class: 'small soft' }, say('readings/read-on', { date: date(entry.versions[0].when) }))),
    make('p', { class: 'kept__acts' },
      button('readings/open', () => showAnswers(entry), 'open'),
      entry.versions.length > 1 ? button('readings/changes', () => showChanges(entry), 'changes') : null,
      make('a', { class: 'link', href: entry.url, target: '_blank', rel: 'noreferrer noopener', 'aria-label': `${say('readings/original')}: ${site}` }, say('readings/original')),
      button('readings/forget', () => forget(entry), 'forget'),
      entries.length > 1 ? make('label', { class: 'kept__choose' }, choose, make('span', {}, say('readings/compare-now'))) : null));
}

async function refresh() {
  const [kept, { remember }] = await Promise.all([ask('readings'), api.storage.local.get('remember')]);
  entries = kept;
  showList();
  const nothing = say(remember === false ? 'readings/off' : 'readings/empty');
  home.replaceChildren(...(entries.length ? [
    make('div', { class: 'field' }, make('label', { for: 'search' }, say('readings/search')), search),
    count, list,
    ...(entries.length > 1 ? [make('section', { class: 'state__title', 'aria-labelledby': 'compare-title' }, make('h2', { id: 'compare-title' }, say('readings/compare')), make('p', { class: 'small soft' }, say('readings/compare-means')), compare)] : []),
    make('div', { class: 'buttons' },
      make('button', { class: 'button button--wide', type: 'button', id: 'export', onclick: save }, icon('save'), say('readings/export')),
      make('button', { class: 'button button--wide', type: 'button', id: 'print', onclick: () => print() }, icon('print'), say('readings/print'))),
    wipeBox(), status,
  ] : [status, make('p', { id: 'nothing' }, nothing)]));
}

/** Asks before everything is deleted, in the page itself. */
function wipeBox() {
  const box = make('div', { class: 'state__title', id: 'wipe-box' });
  const first = make('button', { class: 'button', type: 'button', id: 'wipe', onclick: () => {
    const no = make('button', { class: 'button button--wide', type: 'button', id: 'wipe-no', onclick: () => { box.replaceChildren(first); first.focus(); } }, say('readings/wipe-no'));
    box.replaceChildren(make('p', { role: 'alert' }, say('readings/wipe-sure')), make('div', { class: 'buttons' },
      make('button', { class: 'button button--wide', type: 'button', id: 'wipe-yes', onclick: wipe }, icon('bin'), say('readings/wipe-yes')), no));
    box.onkeydown = event => { if (event.key === 'Escape') no.click(); };
    no.focus();
  } }, icon('bin'), say('readings/wipe'));
  box.append(first);
  return box;
}

async function wipe() {
  await ask('wipe');
  await refresh();
  status.textContent = say('readings/wiped');
  const heading = ownTitle.querySelector('h1');
  heading.tabIndex = -1;
  heading.focus();
}

async function forget(entry) {
  await ask('forget', { key: entry.key });
  await refresh();
  status.textContent = say('readings/forgotten', { site: nameOf(entry) });
  (list.querySelector('button') ?? search).focus();
}

async function save() {
  const readings = await Promise.all(entries.map(async entry => ({ site: nameOf(entry), url: entry.url, read: new Date(entry.versions[0].when).toISOString(), reading: JSON.parse((await ask('keptJson', { key: entry.key, language })).json) })));
  const url = URL.createObjectURL(new Blob([JSON.stringify({ saved: new Date().toISOString(), readings }, null, 1)], { type: 'application/json' }));
  make('a', { href: url, download: 'klartext.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function open(heading, means, html, url) {
  const back = make('button', { class: 'back', type: 'button', id: 'back', onclick: close }, icon('arrow', 'turns'), make('span', {}, say('readings/back')));
  const title = make('h1', { class: 'view__title', tabindex: '-1' }, heading);
  view.replaceChildren(back, title, ...(means ? [make('p', { class: 'small soft' }, means)] : []), ...nodesOf(html),
    make('div', { class: 'buttons' }, make('button', { class: 'button', type: 'button', onclick: () => print() }, icon('print'), say('readings/print'))));
  for (const link of view.querySelectorAll('a[data-quote]')) {
    Object.assign(link, { href: quotedAt(url, link.closest('figure').querySelector('q').textContent), target: '_blank', rel: 'noreferrer noopener' });
  }
  nameCountries(view, language);
  from = document.activeElement;
  ownTitle.hidden = home.hidden = true;
  view.hidden = false;
  scrollTo(0, 0);
  title.focus({ preventScroll: true });
}

function close() {
  view.hidden = true;
  view.replaceChildren();
  ownTitle.hidden = home.hidden = false;
  from?.focus();
}

async function showAnswers(entry) {
  const { html } = await ask('keptView', { key: entry.key, language });
  open(nameOf(entry), say('readings/read-on', { date: date(entry.versions[0].when) }), html, entry.url);
}

async function showChanges(entry) {
  const { html } = await ask('changes', { key: entry.key, language });
  open(nameOf(entry), say('shell/changed/since', { date: date(entry.versions[1].when) }), html, entry.url);
}

async function showComparison(keys) {
  const [one, other] = keys.map(key => entries.find(entry => entry.key === key));
  const { html } = await ask('compare', { keys, language });
  open(say('readings/compared', { one: isolated(nameOf(one)), other: isolated(nameOf(other)) }), null, html, other.url);
}

search.addEventListener('input', showList);
view.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
// On paper nothing can be opened: everything is.
addEventListener('beforeprint', () => { for (const part of view.querySelectorAll('details')) part.open = true; });
view.addEventListener('click', event => {
  const link = event.target.closest('a[data-question]');
  if (!link) return;
  event.preventDefault();
  const question = document.getElementById(link.dataset.question);
  question.open = true;
  question.querySelector('summary').focus();
});
await refresh();
