// A view that takes the panel's place for a while: a letter, an explained passage. Going back finds everything as it was left.
import { make, icon } from '../shared/html.js';
import { nameCountries } from '../shared/locale.js';

/** @param turned told when the view opens or closes */
export function createOver({ main, foot, over, language, turned }) {
  let from = null;
  let place = 0;

  function close() {
    if (over.hidden) return;
    over.hidden = true;
    over.replaceChildren();
    turned();
    main.hidden = false;
    foot.hidden = false;
    scrollTo(0, place);
    from?.focus({ preventScroll: true });
  }

  over.addEventListener('keydown', event => { if (event.key === 'Escape' && !event.defaultPrevented) close(); });

  return {
    close,

    /** @param back what the button says that leads back @param parts the view's nodes, the first one its heading */
    open(back, ...parts) {
      if (over.hidden) {
        from = document.activeElement;
        place = scrollY;
      }
      turned();
      over.replaceChildren(make('button', { class: 'back', type: 'button', id: 'back', onclick: close }, icon('arrow', 'turns'), make('span', {}, back)), ...parts);
      nameCountries(over, language());
      over.hidden = false;
      main.hidden = true;
      foot.hidden = true;
      scrollTo(0, 0);
      const heading = over.querySelector('h1');
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    },
  };
}
