// Hard words: underlined in quotes and explained on focus or tap; on the open page on a click; and "What does this mean?" for a passage
// that is marked there.
import '../content/phrases.js';
import { loadData } from '../shared/data.js';
import { make, icon, nodesOf } from '../shared/html.js';
import { loadWords } from '../shared/words.js';

const { compile, find } = globalThis.klartext.phrases;
const distance = 12; // pixels between a word and its explanation, at least

export function createExplainView({ ask, main, over, note, words, language }) {
  const compiled = new Map();

  async function patternsOf(textLanguage) {
    if (!compiled.has(textLanguage)) compiled.set(textLanguage, compile(await loadData(`terms.${textLanguage}`) ?? {}));
    return compiled.get(textLanguage);
  }

  function hide() {
    if (note.matches(':popover-open')) note.hidePopover();
  }

  function explain(button, term, means) {
    note.replaceChildren(make('strong', {}, term), make('p', {}, means), make('button', { class: 'button', type: 'button', tabindex: '-1', onpointerdown: event => event.preventDefault(), onclick: hide }, words()('shell/explain/close')));
    note.setAttribute('aria-label', words()('reading/headings/glossary'));
    if (!note.matches(':popover-open')) note.showPopover();
    const behind = button.getBoundingClientRect().bottom + distance - note.getBoundingClientRect().top;
    if (behind > 0) scrollBy({ top: behind, behavior: 'instant' });
  }

  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !note.matches(':popover-open')) return;
    event.preventDefault();
    hide();
  }, true);

  function wordButton(text, id, glossary) {
    const term = glossary(`glossary/${id}/term`);
    const means = glossary(`glossary/${id}/means`);
    const description = make('span', { hidden: true, id: `means-${++numbered}` }, `${term}: ${means}`);
    const button = make('span', { class: 'word', role: 'button', tabindex: '0', 'aria-describedby': description.id }, text); // a real button is a box that no line can break
    button.addEventListener('focus', () => explain(button, term, means));
    button.addEventListener('click', () => explain(button, term, means));
    button.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      explain(button, term, means);
    });
    button.addEventListener('blur', hide);
    described.append(description);
    return button;
  }

  let numbered = 0;
  const described = make('div', { hidden: true });
  note.after(described);

  /** Underlines the hard words of all quotes in a view, each word once a quote. */
  async function underline(root, textLanguage) {
    const chosen = language();
    const [patterns, glossary] = await Promise.all([patternsOf(textLanguage), loadWords(chosen, 'glossary')]);
    if (chosen !== language()) return;
    for (const quote of root.querySelectorAll('blockquote q:not([data-explained])')) {
      quote.dataset.explained = '';
      const known = new Set();
      for (const node of textNodes(quote)) {
        const hits = find(node.data, patterns).filter(({ id }) => glossary.has(`glossary/${id}/means`) && !known.has(id) && known.add(id));
        for (const { id, start, end } of hits.reverse()) {
          const middle = node.splitText(start);
          middle.splitText(end - start);
          middle.replaceWith(wordButton(middle.data, id, glossary));
        }
      }
    }
  }

  /** Which hard words stand in a text, as a list of explanations. */
  async function listed(text, textLanguage) {
    const [patterns, glossary] = await Promise.all([patternsOf(textLanguage), loadWords(language(), 'glossary')]);
    const ids = [...new Set(find(text, patterns).map(({ id }) => id))].filter(id => glossary.has(`glossary/${id}/means`));
    return ids.map(id => [glossary(`glossary/${id}/term`), glossary(`glossary/${id}/means`)]);
  }

  async function askPassage(line) {
    const say = words();
    const { text, html, textLanguage, closed } = await ask('passage', { language: language() });
    line.textContent = closed ? say('shell/explain/on-page-off') : text ? '' : say('shell/explain/ask-empty');
    if (!text) return;
    const terms = await listed(text, textLanguage ?? 'de');
    const found = nodesOf(html ?? '').filter(node => node.nodeType === 1);
    for (const name of found.flatMap(node => [...node.querySelectorAll('h4')])) name.setAttribute('aria-level', '3'); // a service's, here below no question
    over.open(say('shell/explain/ask-back'),
      make('h1', {}, say('shell/explain/ask')),
      make('figure', { class: 'passage' }, make('blockquote', { lang: textLanguage ?? '', dir: 'auto' }, text)),
      found.length ? make('section', { class: 'state', 'aria-labelledby': 'says' }, make('h2', { class: 'section-title', id: 'says' }, say('shell/explain/ask-says')), ...found)
        : make('p', { id: 'nothing' }, say('shell/explain/ask-nothing')),
      ...(terms.length ? [make('section', { 'aria-labelledby': 'hard' }, make('h2', { class: 'section-title', id: 'hard' }, say('shell/explain/ask-words')),
        make('dl', { class: 'terms card' }, ...terms.flatMap(([term, means]) => [make('dt', {}, term), make('dd', {}, means)])))] : []));
  }

  async function explainPage(line) {
    const say = words();
    const { count, closed } = await ask('explainPage', { language: language() });
    line.textContent = closed ? say('shell/explain/on-page-off') : count ? say('shell/explain/on-page-done', { n: count }) : say('shell/explain/on-page-none');
  }

  return {
    underline,

    /** The two ways to ask about the open page, at the end of the answers. */
    offer() {
      const say = words();
      const line = make('p', { class: 'small', role: 'status', id: 'explain-line' });
      const tile = (id, symbol, title, means, act) => make('li', {}, make('button', { class: 'action', type: 'button', id, onclick: () => act(line) },
        make('span', { class: 'action__tile' }, icon(symbol)), make('span', { class: 'action__text' }, make('strong', {}, title), make('span', { class: 'small soft' }, means)), icon('next', 'turns')));
      main.querySelector('#explain')?.remove();
      const section = make('section', { id: 'explain', class: 'actions-box', 'aria-labelledby': 'explain-title' },
        make('h2', { id: 'explain-title' }, say('reading/headings/glossary')),
        make('ul', { class: 'actions card' },
          tile('ask-passage', 'ask', say('shell/explain/ask'), say('shell/explain/ask-means'), askPassage),
          tile('explain-page', 'words', say('shell/explain/on-page'), say('shell/explain/on-page-means'), explainPage)), line);
      const after = main.querySelector('.saved, #service');
      if (after) after.before(section); else main.append(section);
    },
    hide,
  };
}

function textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}
