// Choosing a place without sending the form: the server draws the map anew for each click. Without this script the form does it.
for (const picker of document.querySelectorAll('[data-map-picker]')) {
  const sheet = picker.querySelector('[data-map-sheet]');
  const lost = picker.querySelector('[data-map-lost]');
  let turning = Promise.resolve();
  const turn = (more, focus) => {
    turning = turning.then(() => redraw(picker, sheet, lost, question(picker, more), focus));
  };
  showHere(sheet);
  picker.addEventListener('click', event => {
    const pressed = event.target.closest('input[type=image], button[type=submit]');
    if (!pressed || (pressed.type === 'image' && event.detail === 0)) return; // not the mouse: the enter key in a field
    event.preventDefault();
    if (pressed.type === 'image') turn({ [`${pressed.name}.x`]: event.offsetX, [`${pressed.name}.y`]: event.offsetY, [`${picker.dataset.mapPicker}.View`]: picker.querySelector('input[name$=".View"]').value });
    else if ('mapHere' in pressed.dataset) locate(picker, turn);
    else turn({ [pressed.name]: pressed.value }, pressed.value);
  });
  picker.addEventListener('change', event => {
    if (event.target.matches('select')) turn({ [`${picker.dataset.mapPicker}.Press`]: 'show' });
  });
}

function question(picker, more) {
  const asked = new URLSearchParams({ name: picker.dataset.mapPicker });
  for (const field of picker.querySelectorAll('input[type=hidden], select')) asked.set(field.name, field.value);
  for (const [name, value] of Object.entries(more)) asked.set(name, value);
  return asked;
}

async function redraw(picker, sheet, lost, asked, focus) {
  let drawn;
  try {
    const answer = await fetch(`${picker.dataset.mapAddress}?${asked}`);
    if (!answer.ok) throw new Error(answer.status);
    drawn = await answer.text();
  } catch {
    lost.hidden = false;
    return;
  }
  lost.hidden = true;
  // What was opened and where the keyboard stands at this moment, not when the map was asked for.
  const { open } = sheet.querySelector('details');
  const stands = focus ? `button[value="${focus}"]` : placeOf(sheet);
  sheet.innerHTML = drawn;
  showHere(sheet);
  sheet.querySelector('details').open = open;
  if (stands) sheet.querySelector(stands)?.focus();
  const value = part => sheet.querySelector(`input[name$=".${part}"]`).value;
  picker.dispatchEvent(new CustomEvent('mapchoice', { bubbles: true, detail: { latitude: value('Latitude'), longitude: value('Longitude') } }));
}

/** How to find again what has the keyboard's focus in the sheet; null if nothing has. */
function placeOf(sheet) {
  const held = document.activeElement;
  if (!sheet.contains(held)) return null;
  return held.matches('button[value]') ? `button[value="${held.value}"]` : held.localName;
}

function showHere(sheet) {
  sheet.querySelector('[data-map-here]').hidden = !navigator.geolocation;
}

function locate(picker, turn) {
  const name = picker.dataset.mapPicker;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => turn({ [`${name}.Latitude`]: coords.latitude, [`${name}.Longitude`]: coords.longitude, [`${name}.Stop`]: '', [`${name}.Press`]: 'here' }, 'here'),
    () => { picker.querySelector('[data-map-nowhere]').hidden = false; },
    { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
}
