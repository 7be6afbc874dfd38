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
