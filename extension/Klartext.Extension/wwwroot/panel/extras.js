// What comes after the answers, loaded when they are there: letters, changes, explained words, reading aloud, the person's own service.
import { createActionsView } from './actions.js';
import { createAloud } from './aloud.js';
import { createChangedView } from './changed.js';
import { createExplainView } from './explain.js';
import { createOver } from './over.js';
import { createServiceView } from './service.js';
import { nameCountries } from '../shared/locale.js';

/** What is read aloud of the answers, and of what lies over them; quotes are not, and a letter is where it stands in the reader's language. */
const spoken = (main, over) => [
  { view: main, selector: 'h1:not(.hidden), h2, h3, .headline__text, .headline__from .signal, .question__line, .reason, .answer__text, .model-mark, .fact, .action__text strong, .action__text span' },
  { view: over, selector: 'h1, h2, h3, legend, p:not([lang]), label:not(h2 > label), dt, dd, .answer__text, .fact' },
];

export function createExtras({ api, ask, part, words, language }) {
  const [main, foot] = [part('main'), part('foot')];
  const over = createOver({ main, foot, over: part('over'), language, turned: () => aloud.reset() });
  const shared = { api, ask, main, foot, over, words, language };
  const actions = createActionsView(shared);
  const changed = createChangedView(shared);
  const service = createServiceView(shared);
  const explain = createExplainView({ ...shared, note: part('note') });
  const aloud = createAloud({ ...shared, views: spoken(main, part('over')), button: part('aloud'), label: part('aloud-word'), note: text => { part('aloud-line').textContent = text; } });
  let [shown, textLanguage] = [null, null];
  main.addEventListener('added', ({ target }) => {
    nameCountries(target, language());
    explain.underline(target, textLanguage);
  });

  api.storage.local.onChanged.addListener(changes => { if (shown && 'service' in changes) service.offer(shown); });

  return {
    /** Puts everything beside answers that have just been shown. */
    async dress(state) {
      over.close();
      aloud.reset();
      shown = state;
      ({ textLanguage } = state);
      changed.announce(state);
      changed.tell(state);
      await Promise.all([actions.show(state).then(() => explain.offer()), explain.underline(main, state.textLanguage), service.offer(state)]);
    },

    /** The state changed, the answers did not. */
    refresh(state) {
      changed.announce(state);
      changed.tell(state);
    },

    /** Other things are shown now. */
    undress() {
      shown = null;
      over.close();
      explain.hide();
      aloud.reset();
    },
  };
}
