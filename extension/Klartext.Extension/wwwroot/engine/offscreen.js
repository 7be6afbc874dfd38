// Answers the background's calls from the hidden page.
import { engine } from './engine.js';
import { createRest } from './rest.js';

const unusedMinutes = 15;
const during = createRest(unusedMinutes, () => window.close());

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.to !== 'engine' || !(message.call in engine)) return false;
  during(engine[message.call](...message.args)).then(result => reply({ result }), error => reply({ error: String(error?.message ?? error) }));
  return true;
});
engine.start();
