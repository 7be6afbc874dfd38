// How the pages look: type size, brightness, contrast, motion. Chosen in the settings, kept on the device, the same on every page.
import './look.js';

export const { wear, speakIn } = globalThis.klartext;
const { chosenKeys, keepCopy } = globalThis.klartext;

export const choices = { size: ['normal', 'large', 'larger'], theme: ['auto', 'light', 'dark'] };
export const keys = ['size', 'theme', 'contrast', 'still'];

/** Whether nothing may move: by the settings here or those of the device. */
export const isStill = () => document.documentElement.classList.contains('still') || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Follows when something else is chosen elsewhere. */
export function followChosen(api) {
  api.storage.local.onChanged.addListener(async changes => {
    if (!chosenKeys.some(key => key in changes)) return;
    const chosen = await api.storage.local.get(chosenKeys);
    keepCopy(chosen);
    wear(chosen);
  });
}

/** Puts on what was chosen, and follows. */
export async function wearChosen(api) {
  followChosen(api);
  wear(await api.storage.local.get(keys));
}
