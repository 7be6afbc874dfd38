// Reading aloud: sentence by sentence with the browser's own voices, the sentence that is spoken marked. Only voices of this device are
// used: others would send the text away.
import { isStill } from '../shared/appearance.js';

const name = 'klartext-aloud';
const rates = { slow: 0.75, normal: 0.95, fast: 1.25 };

/** @param views what may be on the screen: the answers, and what lies over them for a while */
export function createAloud({ api, button, label, views, words, language, note }) {
  const speech = globalThis.speechSynthesis;
  let queue = [];
  let at = 0;
  let isSpeaking = false;
  let turn = 0;

  const base = () => language().slice(0, 2);
  const path = () => isSpeaking ? 'stop' : at > 0 && at < queue.length ? 'continue' : language() === 'de-easy' ? 'all' : 'start';

  function say() {
    label.textContent = words()(`shell/aloud/${path()}`);
    button.setAttribute('aria-pressed', String(isSpeaking));
  }

  async function voiceOf(wanted) {
    const voices = () => speech.getVoices().filter(voice => voice.localService && voice.lang.slice(0, 2).toLowerCase() === wanted);
    if (!speech.getVoices().length) await new Promise(done => {
      speech.addEventListener('voiceschanged', done, { once: true });
      setTimeout(done, 500);
    });
    return voices().find(voice => voice.default) ?? voices()[0] ?? null;
  }

  /** The sentences of the view that is seen, in order: what is folded away stays unread, and quotes are in another's words. */
  function sentences() {
    const splitter = new Intl.Segmenter(base(), { granularity: 'sentence' });
    const { selector, view } = views.find(({ view }) => !view.hidden);
    const found = [];
    for (const element of view.querySelectorAll(selector)) {
      if (!element.checkVisibility() || element.closest('blockquote')) continue;
      const nodes = [...textsOf(element)];
      const text = nodes.map(node => node.data).join('');
      for (const { segment, index } of splitter.segment(text)) if (/[\p{L}\p{N}]/u.test(segment)) found.push({ text: segment.trim(), range: rangeOf(nodes, index, index + segment.trimEnd().length), element });
    }
    return found;
  }

  function mark(range) {
    if (range) CSS.highlights.set(name, new Highlight(range));
    else CSS.highlights.delete(name);
  }

  async function speakOn() {
    const own = ++turn;
    const voice = await voiceOf(base());
    if (own !== turn) return;
    if (!voice) {
      note(words()('shell/aloud/no-voice'));
      return;
    }
    note('');
    const { speed } = await api.storage.local.get('speed');
    isSpeaking = true;
    say();
    for (; at < queue.length; at++) {
      const { text, range, element } = queue[at];
      mark(range);
      element.scrollIntoView({ block: 'nearest', behavior: isStill() ? 'auto' : 'smooth' });
      const isSpoken = await speak(text, voice, rates[speed] ?? rates.normal);
      if (own !== turn) return;
      if (!isSpoken) break;
    }
    if (at >= queue.length) reset();
    else pause();
  }

  function speak(text, voice, rate) {
    return new Promise(done => {
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, lang: voice.lang, rate });
      utterance.onend = () => done(true);
      utterance.onerror = () => done(false);
      speech.speak(utterance);
    });
  }

  function pause() {
    turn++;
    speech?.cancel();
    isSpeaking = false;
    say();
  }

  function reset() {
    pause();
    queue = [];
    at = 0;
    mark(null);
    say();
  }

  button.addEventListener('click', () => {
    if (isSpeaking) {
      pause();
      return;
    }
    if (at === 0 || at >= queue.length || !queue[at].element.isConnected) {
      queue = sentences();
      at = 0;
    }
    speakOn();
  });
  addEventListener('pagehide', () => speech?.cancel());

  return { reset, say };
}

function* textsOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode;
}

function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    const next = passed + node.length;
    if (start >= passed && start <= next) range.setStart(node, start - passed);
    if (end >= passed && end <= next) {
      range.setEnd(node, end - passed);
      break;
    }
    passed = next;
  }
  return range;
}
