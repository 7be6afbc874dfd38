// Keeps the picture on a screen at a stop fresh: asks for the next one, turns the pages, runs clock and minutes. When the network is
// gone the last picture stays, with its time.
const kiosk = document.getElementById('kiosk');
const retryAfter = 5_000;
let ahead = 0; // how far the server's clock is ahead of ours, in milliseconds
let turnedAt = 0;

const screen = () => kiosk.querySelector('.screen');
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const now = () => Date.now() + ahead;
const clock = (moment) => new Intl.DateTimeFormat('de', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Berlin' }).format(moment);

const turns = () => [...kiosk.querySelectorAll('[data-turn]')];
const shownTurn = () => turns().findIndex((page) => !page.hidden);

function showTurn(shown) {
  turns().forEach((page, index) => { page.hidden = index !== shown; });
  fit();
}

/** Nothing may be cut off, least of all of a warning: where the words are too many, all become smaller, down to half. */
function fit() {
  const { style } = document.documentElement;
  style.fontSize = '';
  const whole = parseFloat(getComputedStyle(document.documentElement).fontSize);
  for (let share = 0.95; screen().scrollHeight > innerHeight && share >= 0.5; share -= 0.05) {
    style.fontSize = `${whole * share}px`;
  }
}

async function ask() {
  // After a time without network the answer must not wait for a change: the screen says until then that it is old.
  const shown = kiosk.classList.contains('stale') ? '' : screen().dataset.version;
  const address = `${kiosk.dataset.picture}?zeigt=${shown}`;
  const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(40_000) });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  const { dataset: { version } } = screen();
  const turn = shownTurn();
  kiosk.innerHTML = await answer.text();
  if (screen().dataset.version === version) {
    showTurn(turn); // new departures only: the reader of a later page keeps it
  } else {
    turnedAt = Date.now();
    fit();
  }
  ahead = Date.parse(screen().dataset.at) - Date.now();
  kiosk.classList.remove('stale');
}

async function askForEver() {
  for (;;) {
    try {
      await ask();
    } catch {
      kiosk.classList.add('stale');
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
  if (turns().length > 1 && Date.now() - turnedAt > Number(screen().dataset.rotation) * 1000) {
    showTurn((shownTurn() + 1) % turns().length);
    turnedAt = Date.now();
  }
}

turnedAt = Date.now();
fit();
addEventListener('resize', fit);
setInterval(tick, 1_000);
askForEver();
