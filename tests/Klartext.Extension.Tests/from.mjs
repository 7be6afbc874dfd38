// Where the scripts under test lie, and the globals that a browser gives them.
export const wwwroot = new URL('../../extension/Klartext.Extension/wwwroot/', import.meta.url);
export const load = path => import(new URL(path, wwwroot));

/** A store as chrome.storage has them. */
export function store(kept = {}) {
  return {
    kept,
    get: async keys => structuredClone(keys === null ? kept : Object.fromEntries([keys].flat().filter(key => key in kept).map(key => [key, kept[key]]))),
    set: async change => { Object.assign(kept, structuredClone(change)); },
    remove: async keys => { for (const key of [keys].flat()) delete kept[key]; },
  };
}

/** From the packed extension, where the texts are that packing makes. */
export const loadPacked = path => import(new URL(`../../artifacts/extension-chromium/${path}`, import.meta.url));
