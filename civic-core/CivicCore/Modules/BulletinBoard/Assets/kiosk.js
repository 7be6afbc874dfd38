// Keeps the picture on a screen at a stop fresh: asks for the next one, turns the pages, runs clock and minutes. When the network is
// gone the last picture stays, with its time; the picture also survives a restart of the screen.
const kiosk = document.getElementById('kiosk');
const store = `picture:${kiosk.dataset.picture}`;
const retryAfter = 5_000;
let ahead = 0; // how far the server's clock is ahead of ours, in milliseconds
let turnedAt = 0;

const screen = () => kiosk.querySelector('.screen');
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const now = () => Date.now() + ahead;
const clock = (moment) => new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(moment);

function show(html) {
  kiosk.innerHTML = html;
  turnedAt = Date.now();
}

async function ask() {
  const address = `${kiosk.dataset.picture}?zeigt=${screen()?.dataset.version ?? ''}`;
  const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(40_000) });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  show(await answer.text());
  ahead = Date.parse(screen().dataset.at) - Date.now();
  kiosk.classList.remove('stale');
  localStorage.setItem(store, kiosk.innerHTML);
}

async function askForEver() {
  for (;;) {
    try {
      await ask();
    } catch {
      kiosk.classList.add('stale');
      if (!screen()) {
        show(localStorage.getItem(store) ?? '');
      }
      await pause(retryAfter);
    }
  }
}

function tick() {
  for (const element of kiosk.querySelectorAll('[data-clock]')) {
    element.textContent = clock(now());
  }
  for (const row of kiosk.querySelectorAll('[data-leaves]')) {
    const leaves = Date.parse(row.dataset.leaves);
    const minutes = Math.floor((leaves - now()) / 60_000);
    row.hidden = minutes < -1;
    row.querySelector('.in').textContent = minutes <= 0 ? kiosk.dataset.now : minutes < 60 ? kiosk.dataset.minutes.replace('{n}', minutes) : clock(leaves);
  }
  const pages = [...kiosk.querySelectorAll('[data-turn]')];
  if (pages.length > 1 && Date.now() - turnedAt > Number(screen().dataset.rotation) * 1000) {
    const shown = pages.findIndex((page) => !page.hidden);
    pages.forEach((page, index) => { page.hidden = index !== (shown + 1) % pages.length; });
    turnedAt = Date.now();
  }
}

turnedAt = Date.now();
setInterval(tick, 1_000);
askForEver();
