// What comes after the answers, loaded when they are there: letters, changes, explained words, reading aloud, the person's own service.
import { createActionsView } from './actions.js';
import { createAloud } from './aloud.js';
import { createChangedView } from './changed.js';
import { createExplainView } from './explain.js';
import { createOver } from './over.js';
import { createServiceView } from './service.js';
import { nameCountries } from '../shared/locale.js';

export function createExtras({ api, ask, part, words, language }) {
  const [main, foot] = [part('main'), part('foot')];
  const over = createOver({ main, foot, over: part('over'), language });
  const shared = { api, ask, main, foot, over, words, language };
  const actions = createActionsView(shared);
  const changed = createChangedView(shared);
  const service = createServiceView(shared);
  const explain = createExplainView({ ...shared, note: part('note') });
  const aloud = createAloud({ ...shared, button: part('aloud'), label: part('aloud-word'), note: text => { part('aloud-line').textContent = text; } });
  let textLanguage = null;
  main.addEventListener('added', ({ target }) => {
    nameCountries(target, language());
    explain.underline(target, textLanguage);
  });

  return {
    /** Puts everything beside answers that have just been shown. */
    async dress(state) {
      over.close();
      aloud.reset();
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
      over.close();
      explain.hide();
      aloud.reset();
    },
  };
}
