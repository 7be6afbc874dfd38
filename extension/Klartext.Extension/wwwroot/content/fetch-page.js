// Fetches a page of the open page's own origin, as a stranger: no cookies, no referrer.
(() => {
  const mostBytes = 5_000_000;

  /** @returns {{url, type, text}} or {{error: 'status'|'offline'|'elsewhere'|'type'|'large', status}} */
  (globalThis.klartext ??= {}).fetchPage = async address => {
    let response;
    try {
      response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'follow', cache: 'no-store' });
    } catch {
      return { error: navigator.onLine ? 'elsewhere' : 'offline' };
    }
    if (!response.ok) return { error: 'status', status: response.status };
    const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    if (type && !/^(text\/|application\/xhtml)/.test(type)) return { error: 'type', type };
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > mostBytes) return { error: 'large' };
    const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
    const said = /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1];
    let decoder;
    try { decoder = new TextDecoder(said ?? 'utf-8'); } catch { decoder = new TextDecoder('utf-8'); }
    return { url: response.url, type, text: decoder.decode(bytes) };
  };
})();
