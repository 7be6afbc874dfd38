// Fetches a page from a host that the person allowed, and from no other: where the answer leads to another host, that one is not asked.
// What a fetch may reach, detours included, is said by the policy of the frame that it starts in; so it starts in one made for it.
import '../content/fetch-page.js';

const plainHost = /^[a-z0-9.-]+(:\d+)?$/;

/** As content/fetch-page.js says. */
export async function fetchFrom(address) {
  const { host } = new URL(address);
  if (!plainHost.test(host)) return { error: 'offline' };
  const frame = document.createElement('iframe');
  frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src http://${host} https://${host}">`;
  await new Promise(done => {
    frame.addEventListener('load', done, { once: true });
    document.documentElement.append(frame);
  });
  try {
    return await globalThis.klartext.fetchPage(address, (...request) => frame.contentWindow.fetch(...request));
  } finally {
    frame.remove();
  }
}
