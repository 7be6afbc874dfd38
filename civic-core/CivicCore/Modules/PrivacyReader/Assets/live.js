// Shows a reading while it arrives, piece by piece, from the portal alone. Pieces are made by the server; this puts them in their places.
// Without this script the same forms lead to the same reading, whole.
const live = document.getElementById('live');
const quiet = 30_000; // the portal gives a sign of life every five seconds

for (const form of document.querySelectorAll('form.ask')) {
  form.addEventListener('formdata', (event) => event.formData.set('strom', '1'));
}

if (live) {
  const part = (name) => live.querySelector(`[data-part="${name}"]`);
  const paste = document.querySelector('form.paste');
  const field = document.querySelector(paste ? '#text' : '#adresse');
  let running = null;
  let again = null;

  const show = (name) => {
    for (const each of ['state', 'down', 'broken', 'cancelled']) part(each).hidden = each !== name;
    live.classList.toggle('live--reads', name === 'state');
    live.hidden = false;
  };
  const nodes = (html) => new DOMParser().parseFromString(html, 'text/html').body.childNodes;

  const pieces = {
    reading: (data) => {
      part('status').textContent = part('status').dataset.here;
      part('reading').replaceChildren(...nodes(data));
      for (const each of document.querySelectorAll('[data-after]')) each.hidden = false;
    },
    statement: (data) => {
      for (const each of new DOMParser().parseFromString(data, 'text/html').querySelectorAll('[data-place]')) {
        live.querySelector(`[data-statements="${CSS.escape(each.dataset.place)}"]`)?.append(...each.childNodes);
      }
    },
    model: (data) => part('model')?.replaceChildren(...nodes(data)),
    said: (data) => { part('status').textContent = data; },
    refused: (data) => {
      live.hidden = true;
      const error = document.getElementById('refused').content.firstElementChild.cloneNode(true);
      error.id = `${field.id}-error`;
      error.querySelector('span').textContent = data;
      field.before(error);
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', `${error.id} ${field.id}-hint`);
      field.closest('.field')?.classList.add('field--error');
      field.focus();
    },
    down: () => show('down'),
    broken: () => show('broken'),
    done: () => live.classList.remove('live--reads'),
  };
  const last = ['refused', 'down', 'broken', 'done'];

  const begin = () => {
    running?.abort();
    document.getElementById(`${field.id}-error`)?.remove();
    field.removeAttribute('aria-invalid');
    field.setAttribute('aria-describedby', `${field.id}-hint`);
    field.closest('.field')?.classList.remove('field--error');
    for (const each of document.querySelectorAll('[data-before]')) each.remove();
    part('reading').replaceChildren();
    show('state');
    part('status').textContent = part('status').dataset.begin;
  };

  /** Asks for a reading and shows it; where the portal does not stream, the whole page is asked for. */
  const read = async (request, whole) => {
    begin();
    again = () => read(request, whole);
    const own = running = new AbortController();
    let ended = false;
    try {
      const answer = await request(own.signal);
      if (!answer.ok) {
        whole();
        return;
      }
      for await (const { name, data } of events(answer.body, own)) {
        pieces[name]?.(data);
        ended ||= last.includes(name);
      }
    } catch {
      if (running !== own) return; // the reader has cancelled, asked anew or gone
    }
    if (!ended) show(part('reading').hasChildNodes() ? 'broken' : 'down');
  };

  part('again').addEventListener('click', () => again());
  part('cancel').addEventListener('click', () => {
    running.abort();
    running = null;
    show('cancelled');
    field.focus();
  });
  addEventListener('pagehide', () => {
    running?.abort();
    running = null;
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && live.classList.contains('live--reads')) again(); // the reader has come back
  });

  paste?.addEventListener('submit', (event) => {
    if (event.submitter && !('streams' in event.submitter.dataset)) return;
    event.preventDefault();
    const body = new FormData(paste);
    read((signal) => fetch(live.dataset.stream, { method: 'POST', body, signal }), () => paste.submit());
    live.focus();
  });

  if ('begins' in live.dataset) {
    history.replaceState(null, '', live.dataset.page);
    read((signal) => fetch(live.dataset.stream, { cache: 'no-store', signal }), () => location.replace(live.dataset.whole));
  }
}

/** Server-sent events {name, data} of a body; ends it when nothing comes for too long. */
async function* events(body, control) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const late = setTimeout(() => control.abort(), quiet);
    const { value, done } = await reader.read().finally(() => clearTimeout(late));
    if (done) return;
    text += value;
    const whole = text.split('\n\n');
    text = whole.pop();
    for (const lines of whole.map((each) => each.split('\n'))) {
      yield {
        name: lines.find((line) => line.startsWith('event: '))?.slice(7),
        data: lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6)).join('\n'),
      };
    }
  }
}
