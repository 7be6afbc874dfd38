// The person's own service, if one is set: asked on a click only, its statements put in as they arrive, each one checked against the
// policy by the engine first. Whatever happens to the service, the local answers stand.
import { make, icon, nodesOf } from '../shared/html.js';

const patience = 60_000;

export function createServiceView({ api, ask, main, words, language }) {
  let running = null;

  async function offer(state) {
    running?.abort();
    running = null;
    const { service } = await api.storage.local.get('service');
    main.querySelector('#service')?.remove();
    if (!service) return;
    const say = words();
    const host = new URL(service).host;
    const line = make('p', { class: 'small soft', role: 'status', id: 'service-line' }, say('shell/service/fetch-means', { service: host }));
    const button = make('button', { class: 'button button--wide', type: 'button', id: 'service-fetch' }, icon('model'), say('shell/service/fetch'));
    const box = make('section', { class: 'own-service', id: 'service' }, button, line);
    main.append(box);
    button.addEventListener('click', () => fetchSummary(service, host, state, button, line));
  }

  async function fetchSummary(service, host, state, button, line) {
    const say = words();
    const chosen = language();
    button.disabled = true;
    line.textContent = say('shell/service/working');
    running = new AbortController();
    const timer = setTimeout(() => running?.abort(), patience);
    let statements = 0;
    let isDone = false;
    let model = null;
    try {
      const key = `reading:${state.reading}`;
      const { page } = (await api.storage.session.get(key))[key];
      const answer = await fetch(new URL('v1/summaries', service.endsWith('/') ? service : `${service}/`), {
        method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', signal: running.signal,
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ blocks: page.blocks, language: chosen }),
      });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      document.getElementById('went-where').textContent = say('shell/foot/sent', { service: host });
      for await (const { event, data } of events(answer.body)) {
        if (event === 'statement' && await put(JSON.parse(data), chosen)) statements++;
        if (event === 'done') {
          isDone = true;
          model = JSON.parse(data);
        }
      }
      if (!isDone) throw new Error('broken off');
      const share = model.model ?? model;
      line.textContent = statements ? say('shell/service/done', { n: statements }) : say(share.used === false ? 'shell/service/no-model' : 'shell/service/nothing');
      button.remove();
    } catch {
      line.textContent = say(statements ? 'shell/service/broken-off' : 'shell/service/down');
      line.classList.add('is-down');
      button.disabled = false;
    } finally {
      clearTimeout(timer);
      running = null;
    }
  }

  async function put(statement, chosen) {
    const { html } = await ask('statement', { language: chosen, statement });
    const place = main.querySelector(`[data-statements="${CSS.escape(statement.question)}"]`);
    if (!html || !place) return false;
    place.append(...nodesOf(html));
    return true;
  }

  return { offer };
}

/** The events of a stream of server-sent events: {event, data}. */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    text += value ?? '';
    const parts = text.split(/\r?\n\r?\n/);
    text = done ? '' : parts.pop();
    for (const part of parts) {
      const fields = part.split(/\r?\n/);
      const data = fields.filter(line => line.startsWith('data:')).map(line => line.slice(5).trimStart()).join('\n');
      if (data) yield { event: fields.find(line => line.startsWith('event:'))?.slice(6).trim() ?? 'message', data };
    }
    if (done) return;
  }
}
