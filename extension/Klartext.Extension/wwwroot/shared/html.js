// Small building blocks of pages: elements, and text that becomes elements without ever running a script.

/** An element: make('p', { class: 'small' }, 'text', child ...). Names beginning with "on" are listeners. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

export function icon(name, extra = '') {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('class', `icon ${extra}`.trim());
  element.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `#icon-${name}`);
  element.append(use);
  return element;
}

/** HTML text of the engine as nodes. A document made by DOMParser runs no scripts, and the page's policy allows none inline. */
export function nodesOf(html) {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].map(node => document.importNode(node, true));
}

/** Notes when what was just put in stands on the screen; the measurements read it. */
export function painted(name) {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
}
