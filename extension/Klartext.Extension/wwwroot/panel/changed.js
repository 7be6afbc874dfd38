// A policy that changed since the last visit: what is new, changed or gone, with the sentences side by side. And what is kept of a reading.
import { make, nodesOf } from '../shared/html.js';
import { dateIn } from '../shared/locale.js';

export function createChangedView({ ask, main, foot, over, words, language }) {
  async function show({ key, since }) {
    const say = words();
    const { html } = await ask('changes', { key, language: language() });
    over.open(say('shell/explain/ask-back'),
      make('div', { class: 'state__title' }, make('h1', {}, say('shell/changed/title')), make('p', { class: 'soft' }, say('shell/changed/since', { date: dateIn(language(), since) }))),
      ...nodesOf(html),
      make('button', { class: 'button button--primary button--wide', type: 'button', id: 'new-answers', onclick: () => over.close() }, say('shell/changed/read')),
      make('p', { class: 'small soft' }, say('shell/changed/local')));
  }

  return {
    /** A line above the answers, where the policy has changed. */
    announce(state) {
      main.querySelector('#changed')?.remove();
      if (!state.changed) return;
      const say = words();
      main.querySelector('h1')?.after(make('section', { class: 'card padded changed', id: 'changed', 'aria-labelledby': 'changed-title' },
        make('h2', { id: 'changed-title' }, say('shell/changed/title')),
        make('p', { class: 'small soft' }, say('shell/changed/since', { date: dateIn(language(), state.changed.since) })),
        make('button', { class: 'button button--wide', type: 'button', id: 'show-changes', onclick: () => show(state.changed) }, say('shell/changed/show'))));
    },

    /** What is kept, in the foot, with the way to forget it. */
    tell(state) {
      foot.querySelector('#kept')?.remove();
      if (!state.kept) return;
      const say = words();
      const line = make('p', { id: 'kept' }, say(`shell/kept/${state.kept}`), ' ');
      if (state.memory) line.append(make('button', { class: 'link', type: 'button', id: 'forget', onclick: async () => {
        await ask('forget', { key: state.memory });
        line.replaceChildren(make('span', { role: 'status', tabindex: '-1' }, say('shell/kept/forgotten')));
        line.firstChild.focus();
      } }, say('shell/kept/forget')));
      foot.querySelector('#went')?.after(line);
    },
  };
}
