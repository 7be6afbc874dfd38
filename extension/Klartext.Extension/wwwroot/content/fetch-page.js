// Fetches a page as a stranger: no cookies, no referrer. In the open page from its own origin only, also where that sends its readers
// elsewhere; in the extension where the person allowed the origin (engine/guarded.js).
(() => {
  const mostBytes = 5_000_000;
  const optionsFor = address => ({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', mode: new URL(address).origin === location.origin ? 'same-origin' : 'cors' });

  /** Why a fetch failed: whether the page leads to another host, which is not followed. */
  async function whyNot(address, fetch) {
    if (!navigator.onLine) return { error: 'offline' };
    try {
      const answer = await fetch(address, { ...optionsFor(address), redirect: 'manual' });
      return { error: answer.type === 'opaqueredirect' ? 'moved' : 'offline' };
    } catch {
      return { error: 'offline' };
    }
  }

  function textOf(bytes, type) {
    const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
    const said = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1];
    let decoder;
    try { decoder = new TextDecoder(said ?? 'utf-8'); } catch { decoder = new TextDecoder('utf-8'); }
    return decoder.decode(bytes);
  }

  /** Bytes as text that a message can carry. */
  function base64Of(bytes) {
    let text = '';
    const all = new Uint8Array(bytes);
    for (let at = 0; at < all.length; at += 0x8000) text += String.fromCharCode(...all.subarray(at, at + 0x8000));
    return btoa(text);
  }

  const isPdf = bytes => new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-');

  /** @returns {{url, type, text}}, {{url, type, pdf}} (base64) or {{error: 'status'|'offline'|'moved'|'type'|'large', status}}; @param fetch how it is fetched */
  (globalThis.klartext ??= {}).fetchPage = async (address, fetch = globalThis.fetch) => {
    let response;
    try {
      response = await fetch(address, { ...optionsFor(address), redirect: 'follow' });
    } catch {
      return whyNot(address, fetch);
    }
    if (!response.ok) return { error: 'status', status: response.status };
    const full = response.headers.get('content-type') ?? '';
    const type = full.split(';')[0].trim().toLowerCase();
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > mostBytes) return { error: 'large' };
    if (/pdf|octet-stream/.test(type) && isPdf(bytes)) return { url: response.url, type: 'application/pdf', pdf: base64Of(bytes) };
    if (type && !/^(text\/|application\/(xhtml|xml))/.test(type)) return { error: 'type', type };
    return { url: response.url, type, text: textOf(bytes, full) };
  };
})();
