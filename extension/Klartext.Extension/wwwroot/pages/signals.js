// How the levels come about, as the engine says it from rules/signals.yaml.
import { nodesOf } from '../shared/html.js';
import { openPage } from '../shared/page.js';

const { ask, language, main } = await openPage('signals');
const { html } = await ask('signals', { language });
main.append(...nodesOf(html));
