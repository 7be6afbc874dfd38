// One letter: whom it goes to, who writes, and its text, which can be changed, copied, printed, saved or opened in the mail program.
// What is typed stays in the panel as a draft, so that going back or another language loses nothing; name and address are kept only if
// the person ticks the box.
import { suggestAuthority } from '../shared/authorities.js';
import { loadData } from '../shared/data.js';
import { make, icon } from '../shared/html.js';
import { letterText, longestMail, mailAddress, mailText, partsOf } from '../shared/letters.js';
import { dateIn, isolated } from '../shared/locale.js';
import { loadWords } from '../shared/words.js';

const german = 'de';

/** @param draft what was typed into this letter before; what is typed now is noted there */
export async function letterView({ api, letter, parties, state, language, words, draft }) {
  const [germanWords, kept] = await Promise.all([loadWords(german, 'letters'), api.storage.local.get(['sender', 'home'])]);
  const say = path => words(`letters/form/${path}`);
  const officer = letter.to === 'controller' ? parties.officer : null;
  const controller = { name: parties.controller.name ?? '', address: parties.controller.address ?? '' };
  const email = field('recipient-email', 'recipient-email', { type: 'email', value: officer ?? parties.controller.email ?? '' });
  const fields = {
    recipientName: field('recipient-name', 'recipient-name', { value: controller.name || (letter.to === 'controller' ? state.site?.name ?? '' : '') }),
    recipientAddress: area('recipient-address', 'recipient-address', 2, controller.address),
    name: field('own-name', 'own-name', { autocomplete: 'name', value: kept.sender?.name ?? '' }),
    address: area('own-address', 'own-address', 2, kept.sender?.address ?? '', { autocomplete: 'street-address' }),
    reference: field('reference', 'reference', { 'aria-describedby': 'reference-means' }),
    detail: area('detail', null, 4),
  };
  const keep = make('input', { type: 'checkbox', id: 'keep', checked: Boolean(kept.sender) });
  const text = make('textarea', { id: 'letter-text', rows: '20', lang: german, dir: 'ltr', 'aria-describedby': 'letter-means', spellcheck: 'false' });
  const status = make('p', { class: 'small', role: 'status', id: 'letter-status' });
  const translation = language === german ? null : make('div', { class: 'translation', id: 'translation', role: 'group', 'aria-labelledby': 'translation-title' });
  let authority = null;
  let parts = null;
  let isChanged = false;

  function field(id, label, more = {}) {
    return { label, input: make('input', { id, type: 'text', autocomplete: 'off', ...more, value: draft[id] ?? more.value }) };
  }

  function area(id, label, rows, value = '', more = {}) {
    const input = make('textarea', { id, rows: String(rows), autocomplete: 'off', ...more });
    input.value = draft[id] ?? value;
    return { label, input };
  }

  const labelled = ({ label, input }, ...more) => make('div', { class: 'field' }, make('label', { for: input.id }, say(label)), input, ...more);

  const value = name => fields[name].input.value;

  function said(locale) {
    const isToAuthority = letter.to === 'authority';
    const site = state.site?.host ?? '';
    return {
      sender: { name: value('name'), address: value('address') },
      reference: isToAuthority ? '' : value('reference'),
      recipient: isToAuthority ? { name: authority?.name, address: (authority?.post ?? authority?.address)?.replace(/, (?=[^,]*$)/, '\n') }
        : { name: value('recipientName'), address: officer && email.input.value === officer ? [(locale === german ? germanWords : words)('letters/form/officer'), value('recipientAddress')].join('\n') : value('recipientAddress') },
      controller: isToAuthority ? [value('recipientName'), value('recipientAddress')].filter(Boolean).join('\n') : value('recipientName'),
      church: parties.church,
      site: language === german || locale === german ? site : isolated(site),
      detail: value('detail'),
      date: dateIn(locale, new Date()),
    };
  }

  /** Puts what the fields say into the letter; where the person changed it by hand, only the parts that still stand as they were. */
  function refresh() {
    const next = partsOf(germanWords, letter, said(german));
    if (isChanged) {
      for (const [name, was] of Object.entries(parts)) if (was && was !== next[name]) text.value = text.value.replace(was, () => next[name]);
    } else {
      text.value = letterText(germanWords, next);
    }
    parts = next;
    if (translation) translation.replaceChildren(...letterText(words, partsOf(words, letter, said(language))).split('\n').map(line => make('p', {}, line)));
  }

  async function keepSender() {
    if (keep.checked) await api.storage.local.set({ sender: { name: value('name'), address: value('address') } });
    else await api.storage.local.remove('sender');
  }

  const note = path => { status.textContent = path ? say(path) : ''; };
  const copy = async () => {
    await navigator.clipboard.writeText(text.value);
    note('copied');
  };

  async function mail() {
    const body = isChanged ? text.value : mailText(parts);
    const subject = parts.subject.replace(/\s*\n\s*/g, ', ');
    const whole = mailAddress(email.input.value, subject, body);
    const isLong = whole.length > longestMail;
    if (isLong) await navigator.clipboard.writeText(text.value);
    note(isLong ? 'mail-long' : email.input.value ? null : 'mail-missing');
    make('a', { href: isLong ? mailAddress(email.input.value, subject, germanWords('letters/form/mail-paste')) : whole }).click();
  }

  function save() {
    const url = URL.createObjectURL(new Blob([text.value.replace(/\r?\n/g, '\r\n')], { type: 'text/plain;charset=utf-8' }));
    make('a', { href: url, download: `klartext-${letter.id}-${(state.site?.host ?? 'brief').replace(/[^a-z0-9.-]/gi, '')}.txt` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    note('saved');
  }

  async function print() {
    await api.storage.session.set({ paper: { text: text.value, title: parts.subject } });
    await api.tabs.create({ url: api.runtime.getURL('paper.html') });
  }

  const button = (id, path, symbol, act, kind = '') => make('button', { class: `button ${kind}`, type: 'button', id, onclick: act }, icon(symbol), say(path));

  text.addEventListener('input', () => {
    isChanged = true;
    draft.text = text.value;
  });
  for (const { input } of [...Object.values(fields), email]) input.addEventListener('input', () => {
    draft[input.id] = input.value;
    refresh();
    if (isChanged) draft.text = text.value;
    if (keep.checked && ['own-name', 'own-address'].includes(input.id)) keepSender();
  });
  keep.addEventListener('change', keepSender);

  const authorityPart = letter.to === 'authority' ? await authorityFields({ api, parties, home: kept.home, words, onChoice: choice => {
    authority = choice;
    email.input.value = choice?.email ?? '';
    if (parts) refresh();
  } }) : [];
  refresh();
  if (draft.text !== undefined) {
    text.value = draft.text;
    isChanged = true;
  }

  return [
    make('div', { class: 'state__title' }, make('h1', {}, words(`letters/letters/${letter.id}/title`)), make('p', { class: 'soft' }, words(`letters/letters/${letter.id}/means`))),
    ...authorityPart,
    make('fieldset', { class: 'fields' }, make('legend', {}, say(letter.to === 'controller' ? 'recipient' : 'about')),
      make('p', { class: 'small soft', id: 'recipient-note' }, say(controller.name || controller.address ? 'recipient-found' : 'recipient-missing')),
      labelled(fields.recipientName), labelled(fields.recipientAddress), letter.to === 'controller' ? labelled(email) : null),
    letter.asks ? make('div', { class: 'field' }, make('label', { for: 'detail' }, words(`letters/letters/${letter.id}/ask`)), fields.detail.input) : null,
    make('fieldset', { class: 'fields' }, make('legend', {}, say('you')), labelled(fields.name), labelled(fields.address),
      letter.to === 'controller' ? labelled(fields.reference, make('p', { class: 'small soft', id: 'reference-means' }, say('reference-means'))) : null,
      make('p', { class: 'small soft' }, say('not-kept')),
      make('label', { class: 'check' }, keep, make('span', {}, say('keep')))),
    make('section', { class: 'field', 'aria-labelledby': 'letter-title' }, make('h2', { id: 'letter-title' }, make('label', { for: 'letter-text' }, say('letter'))), make('p', { class: 'small soft', id: 'letter-means' }, say('letter-means')), text,
      translation && make('h3', { id: 'translation-title' }, say('translation')), translation),
    make('div', { class: 'buttons' },
      button('copy', 'copy', 'copy', copy, 'button--primary'), button('mail', 'mail', 'letter', mail, 'button--wide'), button('save', 'save', 'save', save), button('print', 'print', 'print', print)),
    status,
    make('p', { class: 'small soft' }, say('not-sent')),
  ].filter(Boolean);
}

/** The authority in charge: the person's Land if they choose one (kept, nothing else is), the suggestion with its reason, all others. */
async function authorityFields({ api, parties, home, words, onChoice }) {
  const say = (path, values) => words(`letters/form/${path}`, values);
  const [authorities, lands] = await Promise.all([loadData('authorities'), loadData('postcodes')]);
  const card = make('div', { class: 'card padded', id: 'authority', role: 'status' });
  const others = make('select', { id: 'other-authority' }, ...authorities.filter(({ kind }) => kind !== 'eu').map(({ id, name }) => new Option(name, id)));
  const names = Object.keys(lands).map(land => [words(`lands/${land}`), land]).sort(([one], [other]) => one.localeCompare(other));
  const land = make('select', { id: 'land', 'aria-describedby': 'land-means' }, new Option(say('land-none'), ''), ...names.map(([name, key]) => new Option(name, key)), new Option(say('abroad'), 'abroad'));
  land.value = home ?? '';

  function show(authority, because) {
    others.value = authority?.id ?? '';
    card.replaceChildren(...(authority ? [
      make('p', { class: 'small soft' }, say('authority')),
      make('p', { lang: 'de', dir: 'auto' }, make('strong', {}, authority.name)),
      ...[authority.post ?? authority.address, authority.email].filter(Boolean).map(line => make('p', { class: 'small', dir: 'auto' }, line)),
      authority.website ? make('p', { class: 'small', dir: 'ltr' }, make('a', { class: 'lone-link', href: authority.website, target: '_blank', rel: 'noreferrer noopener' }, new URL(authority.website).host)) : '',
      because ? make('p', { class: 'small soft', id: 'because' }, say(`because-${because}`, { place: isolated(parties.controller.address?.split('\n').at(-1) ?? '') })) : '',
      make('p', { class: 'small soft' }, say('unsure')),
    ] : [make('p', {}, say('land-none'))]));
    onChoice(authority);
  }

  async function suggest() {
    const suggestion = await suggestAuthority(parties, land.value);
    show(suggestion?.authority ?? null, suggestion?.because);
  }

  land.addEventListener('change', async () => {
    if (land.value) await api.storage.local.set({ home: land.value });
    else await api.storage.local.remove('home');
    await suggest();
  });
  others.addEventListener('change', () => show(authorities.find(({ id }) => id === others.value), null));
  await suggest();
  const selectBox = (select, dir) => make('span', { class: 'select', dir }, select, icon('chevron'));
  return [
    make('div', { class: 'field' }, make('label', { for: 'land' }, say('land')), selectBox(land), make('p', { class: 'small soft', id: 'land-means' }, say('land-means'))),
    card,
    make('div', { class: 'field' }, make('label', { for: 'other-authority' }, say('other-authority')), selectBox(others, 'ltr')),
  ];
}
