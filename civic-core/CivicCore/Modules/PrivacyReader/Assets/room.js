// Keeps a trainer's screen live: asks for the next numbers and for policies that were added, and puts them in their places. What is open
// stays open, the focus stays where it is. Without this script the link "reload" does the same.
const screen = document.getElementById('screen');
const stale = document.getElementById('stale');
const retryAfter = 3_000;
let version = screen.dataset.version;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function ask() {
  const answer = await fetch(`${screen.dataset.stand}&zeigt=${encodeURIComponent(version)}`, { cache: 'no-store', signal: AbortSignal.timeout(40_000) });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of fresh.querySelectorAll('[data-part]')) {
    const place = document.querySelector(`[data-part="${part.dataset.part}"]`);
    if (place.innerHTML === part.innerHTML) continue;
    const focused = place.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    place.replaceChildren(...part.childNodes);
    if (focused) place.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  version = fresh.querySelector('[data-version]').dataset.version;
  screen.dataset.version = version;
  stale.hidden = true;
}

document.getElementById('reload').hidden = true;
for (;;) {
  try {
    await ask();
  } catch {
    stale.hidden = false;
    await pause(retryAfter);
  }
}
