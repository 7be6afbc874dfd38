// Keeps the page of an order to the machine current: asks for it anew now and then and changes what is different, nothing else. A screen
// reader hears when the order ends, not each number. Without this script the link "reload" does the same.
const every = 2_000;
const place = (name, page = document) => page.querySelector(`[data-part="${name}"]`);
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

document.getElementById('reload').hidden = true;
while (place('state').dataset.state === 'Running') {
  await pause(every);
  try {
    const answer = await fetch(location.href, { cache: 'no-store', signal: AbortSignal.timeout(20_000) });
    if (!answer.ok) break; // the order is gone, or nobody is signed in any more
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const [state, ended] = [place('state', fresh), place('state', fresh)?.dataset.state !== 'Running'];
    if (!state) break;
    if (place('progress').innerHTML !== place('progress', fresh).innerHTML) place('progress').replaceChildren(...place('progress', fresh).childNodes);
    if (ended) {
      place('state').replaceChildren(...state.childNodes);
      place('state').dataset.state = state.dataset.state;
      place('ways').replaceChildren(...place('ways', fresh).childNodes);
    }
  } catch {
    // the line is down for a moment: asked again
  }
}
if (place('state').dataset.state === 'Running') document.getElementById('reload').hidden = false;
