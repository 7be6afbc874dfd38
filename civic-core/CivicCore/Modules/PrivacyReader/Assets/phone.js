// Shows on a phone in a room that the trainer has added a policy. Nothing else of the page changes; without this script the room's page
// and the next step show it.
const news = document.getElementById('news');
const retryAfter = 10_000;
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

for (;;) {
  try {
    const answer = await fetch(`${news.dataset.address}?nach=${news.dataset.after}`, { cache: 'no-store', signal: AbortSignal.timeout(40_000) });
    if (answer.status === 404) break; // the room is gone
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-after]');
    news.append(...fresh.children);
    news.dataset.after = fresh.dataset.after;
  } catch {
    await pause(retryAfter);
  }
}
