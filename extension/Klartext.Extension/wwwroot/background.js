// The extension's background: composes its parts and says which event wakes which. In Chromium a service worker, in Firefox a page.
import { createAsides } from './background/asides.js';
import { createAutomatic } from './background/automatic.js';
import { createBrowser } from './background/browser.js';
import { createEngine } from './background/engine.js';
import { createMemory } from './background/memory.js';
import { createPages } from './background/pages.js';
import { createTabs } from './background/tabs.js';
import { createReader } from './background/reader.js';

const browser = createBrowser(globalThis.browser ?? globalThis.chrome);
const engine = createEngine(browser);
const pages = createPages(browser);
const tabs = createTabs(browser);
const memory = createMemory(browser);
const reader = createReader({ browser, engine, pages, tabs, memory });
const asides = createAsides({ browser, engine, tabs, memory });
const automatic = createAutomatic({ browser, engine, pages });

// The panel must be opened in the click itself, before anything is waited for: otherwise the browser no longer counts it as a click.
browser.onClick(tab => {
  browser.openPanel(tab.id);
  reader.read(tab.id);
});

// Whoever has just installed it is about to try it. The browser's start and a new version say nothing of the kind: nothing is made ready.
browser.onInstalled(() => engine.warm());

browser.onAsked({
  spoken: () => engine.warm(),
  async readings() {
    const list = await memory.list();
    if (list.length) engine.warm(); // one of them is about to be opened
    return list;
  },
  read: ({ tab }) => reader.read(tab),
  readAddress: ({ tab, policy }) => reader.readAddress(tab, policy),
  readText: ({ tab, text }) => reader.readText(tab, text),
  refuse: ({ tab }) => reader.refuse(tab),
  say: ({ tab, language }) => reader.say(tab, language),
  showQuote: ({ tab, quote, share }) => reader.showQuote(tab, quote, share),
  statement: ({ tab, language, statement }) => reader.statement(tab, language, statement),
  parties: ({ tab }) => asides.parties(tab),
  passage: ({ tab, language }) => asides.passage(tab, language),
  explainPage: ({ tab, language }) => asides.explainPage(tab, language),
  signals: ({ language }) => asides.signals(language),
  forget: ({ key }) => memory.forget(key).then(() => true),
  wipe: () => memory.wipe().then(() => true),
  changes: ({ key, language }) => asides.changes(key, language),
  compare: ({ keys, language }) => asides.compare(keys, language),
  keptView: ({ key, language }) => asides.keptView(key, language),
  keptJson: ({ key, language }) => asides.keptJson(key, language),
  cancel: ({ tab }) => reader.cancel(tab),
});

browser.onPageLoaded(tab => automatic.visit(tab));
browser.onChosen(keys => { if (keys.includes('automatic')) automatic.review(); });
browser.onPermissionLost(() => automatic.review());
browser.onTabLeft(tab => tabs.forget(tab));
