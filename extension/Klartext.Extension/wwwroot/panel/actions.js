// "What you can do": the letters as tiles, three at once and all eight on demand, and the services that can be switched off.
import { loadData } from '../shared/data.js';
import { make, icon } from '../shared/html.js';
import { inOrder } from '../shared/letters.js';
import { loadWords } from '../shared/words.js';
import { letterView } from './letter.js';

const most = 3;
const mostEasy = 2;

export function createActionsView({ api, ask, main, over, words, language }) {
  async function show(state) {
    const chosen = language();
    const { parties } = await ask('parties');
    const [letterWords, data] = await Promise.all([loadWords(chosen, 'letters'), loadData('letters')]);
    if (!parties || chosen !== language()) return;
    const letters = inOrder(data, parties.practices);
    const isEasy = chosen === 'de-easy';
    const tile = letter => make('li', {}, make('button', { class: 'action', type: 'button', 'data-letter': letter.id, onclick: () => openLetter(letter, parties, state, letterWords) },
      make('span', { class: 'action__tile' }, icon(letter.icon)),
      make('span', { class: 'action__text' }, make('strong', {}, letterWords(`letters/letters/${letter.id}/title`)), make('span', { class: isEasy ? '' : 'small soft' }, letterWords(`letters/letters/${letter.id}/means`))),
      icon('next', 'turns')));
    const list = make('ul', { class: 'actions card', id: 'letters' }, ...letters.slice(0, isEasy ? mostEasy : most).map(tile));
    const all = make('button', { class: 'link', type: 'button', id: 'all-letters', onclick: () => {
      const next = letters.slice(list.children.length).map(tile);
      list.append(...next);
      all.remove();
      next[0].firstElementChild.focus();
    } }, letterWords('letters/tiles/all'));
    const section = make('section', { id: 'actions', class: 'actions-box', 'aria-labelledby': 'actions-title' },
      make('h2', { id: 'actions-title' }, words()('reading/headings/actions')),
      make('p', { class: 'small soft' }, letterWords('letters/tiles/intro')), list, all, refusals(parties, letterWords));
    main.querySelector('#actions')?.remove();
    const after = main.querySelector('.all, #explain, .saved, #service');
    if (after) after.before(section); else main.append(section);
  }

  let drafts = { reading: null };

  async function openLetter(letter, parties, state, letterWords) {
    if (drafts.reading !== state.reading) drafts = { reading: state.reading };
    const draft = drafts[letter.id] ??= {};
    const view = await letterView({ api, letter, parties, state, language: language(), words: letterWords, draft });
    over.open(letterWords('letters/form/back'), ...view);
  }

  return { show };
}

function refusals(parties, say) {
  if (!parties.refuse.length) return '';
  return make('details', { class: 'card folded', id: 'refusals' },
    make('summary', { class: 'action' }, make('span', { class: 'action__tile' }, icon('stop')),
      make('span', { class: 'action__text' }, make('strong', {}, say('letters/tiles/refuse')), make('span', { class: 'small soft' }, say('letters/tiles/refuse-means'))), icon('chevron', 'chevron')),
    make('ul', { class: 'links' }, ...parties.refuse.map(({ name, url }) => make('li', {}, make('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, name, icon('out', 'turns'))))));
}
