// How the pages look: type size, brightness, contrast, motion. Chosen in the settings, kept on the device, the same on every page.

export const choices = { size: ['normal', 'large', 'larger'], theme: ['auto', 'light', 'dark'] };
export const keys = ['size', 'theme', 'contrast', 'still'];

export function wear({ size = 'normal', theme = 'auto', contrast = false, still = false }) {
  const { classList, dataset } = document.documentElement;
  dataset.size = size;
  dataset.theme = theme;
  classList.toggle('more-contrast', contrast);
  classList.toggle('still', still);
}

/** Whether nothing may move: by the settings here or those of the device. */
export const isStill = () => document.documentElement.classList.contains('still') || matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Puts on what was chosen, and follows when it changes elsewhere. */
export async function wearChosen(api) {
  wear(await api.storage.local.get(keys));
  api.storage.local.onChanged.addListener(async changes => {
    if (keys.some(key => key in changes)) wear(await api.storage.local.get(keys));
  });
}

/** Tells the page its language and direction; easy German has a sign of its own. */
export function speakIn(language) {
  const root = document.documentElement;
  root.lang = language === 'de-easy' ? 'de-simple' : language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.classList.toggle('easy', language === 'de-easy');
}
