// What the panel of each tab shows: one state a tab, in the browser's session store, so that panel and background share it and it is
// gone when the browser closes. The panel listens to the store; nothing else carries news to it.

export const keyOf = tab => `tab:${tab}`;

export function createTabs(browser) {
  const states = new Map();

  async function get(tab) {
    if (!states.has(tab)) states.set(tab, (await browser.session.get(keyOf(tab)))[keyOf(tab)] ?? null);
    return states.get(tab);
  }

  async function put(tab, state) {
    states.set(tab, state);
    await browser.session.set({ [keyOf(tab)]: state });
    return state;
  }

  return {
    get,
    put,
    async change(tab, change) { return put(tab, { ...await get(tab), ...change }); },
    async forget(tab) {
      states.delete(tab);
      await browser.session.remove(keyOf(tab));
    },
  };
}
