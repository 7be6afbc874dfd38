// The answers: HTML of the engine, put in as nodes; jumps to a question, quotes shown on the page, names of countries, the foot.
import { isStill } from '../shared/appearance.js';
import { icon, make, nodesOf, painted } from '../shared/html.js';
import { dateIn, nameCountries } from '../shared/locale.js';

export function createReadingView({ api, ask, main, foot, words, language }) {
  let shown = null;

  function openQuestion(id) {
    const question = document.getElementById(id);
    for (let around = question; around; around = around.parentElement) if (around.localName === 'details') around.open = true;
    question.scrollIntoView({ block: 'start', behavior: isStill() ? 'auto' : 'smooth' });
    question.querySelector('summary').focus({ preventScroll: true });
  }

  main.addEventListener('click', async event => {
    const link = event.target.closest('a[data-question], a[data-quote]');
    if (!link) return;
    event.preventDefault();
    if (link.dataset.question) {
      openQuestion(link.dataset.question);
      return;
    }
    const figure = link.closest('figure');
    const { shown: found } = await ask('showQuote', { quote: figure.querySelector('q').textContent, share: Number(link.dataset.quote) / Number(link.dataset.length) });
    const note = figure.querySelector('.lost') ?? make('p', { class: 'small lost', role: 'status' });
    note.textContent = found ? '' : words()('shell/foot/original-fallback');
    figure.append(note);
  });

  function footOf(state) {
    const say = words();
    foot.replaceChildren(
      ...(language() === 'de-easy' ? [make('p', {}, say('shell/foot/easy-note'))] : []),
      make('p', {}, make('strong', {}, say('reading/foot/no-advice')), ' ', say('reading/foot/no-advice-means')),
      make('p', { id: 'went' }, `${say('shell/foot/read-on', { date: dateIn(language(), state.finished) })} `, make('span', { id: 'went-where' }, state.sent ? say('shell/foot/sent', { service: state.sent }) : say('shell/foot/local'))),
      make('nav', { 'aria-label': 'Klartext' },
        ...(state.policy?.url ? [make('a', { href: state.policy.url, target: '_blank', rel: 'noreferrer noopener' }, say('shell/original'))] : []),
        make('a', { href: 'readings.html', target: '_blank' }, say('shell/kept/list')),
        make('a', { href: 'signals.html', target: '_blank' }, say('signals/title')),
        make('a', { href: 'settings.html', target: '_blank' }, say('shell/settings'))));
  }

  /** The parts of a split policy that could not be read, with the way to each; no nodes where all were. */
  function missingParts({ missing = [] } = {}) {
    if (!missing.length) return [];
    const say = words();
    const linkTo = url => make('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, make('bdi', {}, ...url.replace(/^https?:\/\//, '').split(/(?<=[/?&])/).flatMap(part => [part, make('wbr')])), icon('out', 'turns'));
    return [make('section', { class: 'card padded changed', id: 'missing', 'aria-labelledby': 'missing-title' },
      make('h2', { id: 'missing-title' }, say('shell/missing/title', { n: missing.length })),
      make('p', {}, say('shell/missing/means')),
      make('ul', { class: 'links' }, ...missing.map(url => make('li', {}, linkTo(url)))),
      make('p', { class: 'small soft' }, say('shell/missing/next')))];
  }

  return {
    /** @param isCurrent whether nothing else is to be shown meanwhile @returns whether other answers stand now */
    async show(state, isCurrent) {
      const chosen = language();
      const key = `reading:${state.reading}`;
      const said = async () => (await api.storage.session.get(key))[key]?.said[chosen];
      const html = await said() ?? (await ask('say', { language: chosen }), await said());
      if (!html || !isCurrent()) return false;
      const name = `${state.reading}:${chosen}:${state.finished}`;
      footOf(state);
      if (shown === name) return false;
      shown = name;
      const nodes = nodesOf(html);
      main.replaceChildren(make('h1', { class: 'hidden' }, document.title), ...missingParts(state.policy), ...nodes);
      nameCountries(main, chosen);
      painted('answers');
      return true;
    },
    clear() {
      shown = null;
      foot.replaceChildren();
    },
  };
}
