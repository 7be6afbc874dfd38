// The shapes of all icons, put into the page once; 24 units wide, drawn in the text's colour. Decorative: the word beside is the name.

const shapes = {
  chevron: '<path d="m6 9.5 6 6 6-6"/>',
  lines: '<path d="M4 7h16M4 12h11M4 17h7"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  turn: '<path d="M12 3.5a8.5 8.5 0 1 0 8.5 8.5"/>',
  dot: '<circle cx="12" cy="12" r="3"/>',
  quote: '<path d="M4 5.5h16v11H11l-4.5 3.5v-3.5H4zM8 9.5h8M8 12.5h5"/>',
  out: '<path d="M13.5 4.5h6v6M19 5l-8.5 8.5M17 14v5.5H4.5V7H10"/>',
  model: '<rect x="6" y="6" width="12" height="12" rx="2"/><path d="M10 10h4v4h-4zM9.5 6V3M14.5 6V3M9.5 21v-3M14.5 21v-3M6 9.5H3M6 14.5H3M21 9.5h-3M21 14.5h-3"/>',
  page: '<path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5v5h5M9 12.5h6M9 16h4"/>',
  letter: '<rect x="3.5" y="5.5" width="17" height="13" rx="2"/><path d="m4 7 8 6.2L20 7"/>',
  next: '<path d="m9.5 6 6 6-6 6"/>',
  arrow: '<path d="M20 12H4.5M11 5.5 4.5 12l6.5 6.5"/>',
  bin: '<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5"/>',
  stop: '<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>',
  back: '<path d="M9 5 4.5 9.5 9 14M5 9.5h9a5.5 5.5 0 0 1 0 11h-3"/>',
  pen: '<path d="m4.5 19.5 1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5"/>',
  box: '<path d="M4 8.5 12 4l8 4.5v7.5l-8 4.5-8-4.5zM4 8.5l8 4.5 8-4.5M12 13v7.5"/>',
  pause: '<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>',
  shield: '<path d="M12 3.5 19 6v6c0 4-3 7-7 8.5C8 19 5 16 5 12V6z"/>',
  sound: '<path d="M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  minus: '<path d="M5 12h14"/>',
  swap: '<path d="M4 8.5h15M15.5 5 19 8.5M20 15.5H5M8.5 19 5 15.5"/>',
  copy: '<rect x="8.5" y="8.5" width="11" height="11" rx="2"/><path d="M15.5 8.5v-4h-11v11h4"/>',
  print: '<path d="M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z"/>',
  save: '<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15"/>',
  ask: '<circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.7a2.5 2.5 0 1 1 3.9 2c-.9.6-1.4 1.1-1.4 2M12 16.3v.1"/>',
  words: '<path d="M4.5 17 8.5 6l4 11M6 13.5h5M15 12.5a2.5 2.5 0 0 1 4.5 1.5v3M19.5 15c-2.5-.3-4.5.2-4.5 1.5 0 1.7 3.5 1.5 4.5-.5M4 20.5h16"/>',
  list: '<path d="M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1"/>',
};

const svg = 'http://www.w3.org/2000/svg';
const symbols = Object.entries(shapes).map(([name, drawing]) => `<symbol id="icon-${name}" viewBox="0 0 24 24">${drawing}</symbol>`).join('');
const sprite = new DOMParser().parseFromString(`<svg xmlns="${svg}" class="shapes" aria-hidden="true">${symbols}</svg>`, 'image/svg+xml').documentElement;
document.body.prepend(document.importNode(sprite, true));
