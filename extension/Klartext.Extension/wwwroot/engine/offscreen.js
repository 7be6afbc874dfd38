// Answers the background's calls from the hidden page.
import { engine } from './engine.js';

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message?.to !== 'engine' || !(message.call in engine)) return false;
  engine[message.call](...message.args).then(result => reply({ result }), error => reply({ error: String(error?.message ?? error) }));
  return true;
});
engine.start();
