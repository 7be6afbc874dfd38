import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { wwwroot } from '../from.mjs';

const script = readFileSync(new URL('shared/look.js', wwwroot), 'utf8');

/** A page that follows what is chosen, with a store whose answer the test gives when it likes. */
function page(copy = null) {
  const classes = new Set();
  const root = { dataset: {}, classList: { toggle: (name, isOn) => { if (isOn) classes.add(name); else classes.delete(name); } } };
  const seen = Object.assign(new EventTarget(), { documentElement: root });
  const kept = { chosen: copy && JSON.stringify(copy) };
  let [tell, answer] = [null, null];
  const api = { storage: { local: { onChanged: { addListener: act => { tell = act; } }, get: () => new Promise(done => { answer = done; }) } } };
  Object.assign(globalThis, { document: seen, localStorage: { getItem: key => kept[key] ?? null, setItem: (key, value) => { kept[key] = value; } } });
  delete globalThis.klartext;
  runInThisContext(script);
  const { klartext } = globalThis;
  const heard = [];
  seen.addEventListener('chosen', () => heard.push(klartext.chosen().language));
  return {
    klartext, root, classes, heard, copy: () => JSON.parse(kept.chosen),
    begin: () => klartext.followChosen(api),
    answer: chosen => answer(chosen),
    change: values => tell(Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]))),
  };
}

test('what is changed before the store has answered is newer than its answer', async () => {
  const it = page();
  const begun = it.begin();
  it.change({ size: 'larger', contrast: true, language: 'ar' });
  it.answer({ size: 'normal', theme: 'dark' });
  await begun;
  assert.deepEqual(it.root.dataset, { size: 'larger', theme: 'dark' });
  assert.deepEqual([...it.classes], ['more-contrast']);
  assert.equal(it.klartext.chosen().language, 'ar');
  assert.equal(it.copy().size, 'larger');
});

test('what is changed later is worn at once, and what is taken back is the usual again', async () => {
  const it = page();
  const begun = it.begin();
  it.answer({ size: 'large', still: true });
  await begun;
  it.change({ size: 'larger', theme: 'dark', language: 'tr' });
  assert.deepEqual(it.root.dataset, { size: 'larger', theme: 'dark' });
  it.change({ size: undefined, still: false });
  assert.deepEqual(it.root.dataset, { size: 'normal', theme: 'dark' });
  assert.deepEqual([...it.classes], []);
  assert.deepEqual(it.heard, ['tr', 'tr']);
});

test('a change of something else is none of the look', async () => {
  const it = page();
  const begun = it.begin();
  it.answer({});
  await begun;
  it.change({ home: 'BY' });
  assert.deepEqual(it.heard, []);
});

test('until the store has answered the copy of last time is worn, and no longer', async () => {
  const it = page({ size: 'large', language: 'uk' });
  const begun = it.begin();
  it.klartext.wearCopy();
  assert.equal(it.root.dataset.size, 'large');
  assert.equal(it.klartext.chosen().language, 'uk');
  it.answer({ size: 'larger' });
  await begun;
  it.klartext.wearCopy();
  assert.equal(it.root.dataset.size, 'larger');
  assert.equal(it.klartext.chosen().language, undefined);
});
