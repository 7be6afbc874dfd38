// How the pages look: type size, brightness, contrast, motion. Chosen in the settings, kept on the device, the same on every page.
import './look.js';

export const { chosen, followChosen, speakIn } = globalThis.klartext;

export const choices = { size: ['normal', 'large', 'larger'], theme: ['auto', 'light', 'dark'] };

/** Whether nothing may move: by the settings here or those of the device. */
export const isStill = () => document.documentElement.classList.contains('still') || matchMedia('(prefers-reduced-motion: reduce)').matches;
