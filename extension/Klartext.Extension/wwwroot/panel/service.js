// The person's own service, if one is set: asked on a click only, its statements put in as they arrive, each one checked against the
// policy by the engine first. Whatever happens to the service, the local answers stand.
import { make, icon, nodesOf } from '../shared/html.js';
import { events } from '../shared/events.js';

const patience = 60_000;
const modelLanguages = ['de', 'de-easy', 'en']; // only there a rule book can check what a model wrote

export function createServiceView({ api, ask, main, words, language }) {
  let running = null;

  async function offer(state) {
    running?.abort();
    running = null;
    const { service } = await api.storage.local.get('service');
    main.querySelector('#service')?.remove();
    if (!service || !modelLanguages.includes(language())) return;
    const say = words();
    const host = new URL(service).host;
    const line = make('p', { class: 'small soft', role: 'status', id: 'service-line', tabindex: '-1' }, say('shell/service/fetch-means', { service: host }));
    const button = make('button', { class: 'button button--wide', type: 'button', id: 'service-fetch' }, icon('model'), say('shell/service/fetch'));
    const box = make('section', { class: 'own-service', id: 'service', 'aria-labelledby': 'service-title' }, make('h2', { id: 'service-title' }, say('settings/own-service')), button, line, questionForm(service, host, state));
    main.append(box);
    button.addEventListener('click', async () => {
      button.disabled = true;
      const isDone = await fetchStatements({ service, host, state, line, place: ({ question }) => main.querySelector(`[data-statements="${CSS.escape(question)}"]`) });
      button.disabled = false;
      if (isDone) button.remove();
      if (document.activeElement === document.body) (isDone ? line : button).focus({ preventScroll: true }); // whoever pressed it goes on here
    });
  }

  function questionForm(service, host, state) {
    const say = words();
    const input = make('input', { id: 'own-question', type: 'text', autocomplete: 'off', maxlength: '300', 'aria-describedby': 'question-example question-line' });
    const line = make('p', { class: 'small', role: 'status', id: 'question-line' });
    const answers = make('div', { class: 'statements', id: 'own-answers' });
    const send = make('button', { class: 'button button--wide', type: 'submit', id: 'question-send' }, say('shell/question/send'));
    return make('form', { class: 'field', novalidate: true, onsubmit: async event => {
      event.preventDefault();
      const question = input.value.trim();
      if (!question) {
        line.textContent = say('shell/question/empty');
        input.focus();
        return;
      }
      answers.replaceChildren();
      send.disabled = true;
      await fetchStatements({ service, host, state, line, question, place: ({ question }) => question === 'own' ? answers : null });
      send.disabled = false;
    } }, make('label', { for: 'own-question' }, say('shell/question/label')), make('p', { class: 'small soft', id: 'question-example' }, say('shell/question/placeholder')), input, send, line, answers);
  }

  /** Asks the service and puts its statements where they belong; says how it went. @returns whether it came to its end */
  async function fetchStatements({ service, host, state, line, place, question }) {
    const say = words();
    const chosen = language();
    line.classList.remove('is-down');
    line.textContent = say('shell/service/working');
    running?.abort();
    const own = running = new AbortController();
    let timer = setTimeout(() => own.abort(), patience);
    let statements = 0;
    let share = null;
    try {
      const answer = await request(service, state, chosen, question, own.signal);
      document.getElementById('went-where').textContent = say('shell/foot/sent', { service: host });
      for await (const { event, data } of events(answer.body)) {
        if (event === 'waiting') { // the model is busy with others: the service says so in the reader's language, and for as long it is not late
          clearTimeout(timer);
          timer = setTimeout(() => own.abort(), patience);
          line.textContent = JSON.parse(data).text;
        }
        if (event === 'statement') {
          line.textContent = say('shell/service/working');
          if (await put(JSON.parse(data), chosen, place)) statements++;
        }
        if (event === 'done') share = JSON.parse(data);
      }
      if (!share) throw new Error('broken off');
      const { used } = share.model ?? share;
      line.textContent = statements ? [say('shell/service/done', { n: statements }), ...(question ? [] : [say('shell/service/where')])].join(' ') : say(used === false ? 'shell/service/no-model' : question ? 'shell/question/nothing' : 'shell/service/nothing');
      return true;
    } catch {
      line.textContent = say(statements ? 'shell/service/broken-off' : 'shell/service/down');
      line.classList.add('is-down');
      return false;
    } finally {
      clearTimeout(timer);
      if (running === own) running = null;
    }
  }

  async function request(service, state, chosen, question, signal) {
    const key = `reading:${state.reading}`;
    const { page } = (await api.storage.session.get(key))[key];
    const answer = await fetch(new URL('v1/summaries', service.endsWith('/') ? service : `${service}/`), {
      method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ blocks: page.blocks, language: chosen, question }),
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer;
  }

  async function put(statement, chosen, placeOf) {
    const { html } = await ask('statement', { language: chosen, statement });
    const place = placeOf(statement);
    if (!html || !place) return false;
    place.append(...nodesOf(html));
    place.dispatchEvent(new CustomEvent('added', { bubbles: true }));
    return true;
  }

  return { offer };
}
