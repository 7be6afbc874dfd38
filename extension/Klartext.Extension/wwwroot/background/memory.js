// What was read, kept on this device: of each policy the last two versions, so that the next visit can say what has changed. Nothing is
// kept in private windows, without an address, or where the person switched it off.

const prefix = 'kept:';
const mostVersions = 2;
const mostPolicies = 200;
const mostLetters = 7_000_000; // the browser gives an extension 10 MB

const keyOf = url => prefix + url.replace(/#.*$/, '');

export function createMemory(browser) {
  const { local } = browser;
  const read = async key => (await local.get(key))[key] ?? null;

  async function isOn() {
    return (await local.get('remember')).remember !== false;
  }

  /** Drops the oldest until there is room; the list knows how large each one is. */
  async function makeRoom(list) {
    let letters = 0;
    const stay = [];
    for (const entry of list) {
      letters += entry.letters;
      if (stay.length < mostPolicies && letters <= mostLetters) stay.push(entry);
      else await local.remove(entry.key);
    }
    return stay;
  }

  async function write(key, entry) {
    const others = (await read('kept') ?? []).filter(other => other.key !== key);
    const kept = await makeRoom([{ key, letters: JSON.stringify(entry).length }, ...others]);
    await local.set({ [key]: entry, kept });
  }

  return {
    /**
     * Notes a reading and says how it stands: {kept: 'yes'|'no'|'private', changed: {key, since} or null}.
     * @param tab the tab's id @param reading {id, page, language} @param state the tab's state: site, policy
     */
    async remember(tab, reading, { site, policy }) {
      if ((await browser.tab(tab)).incognito) return { kept: 'private' };
      if (!policy?.url || !await isOn()) return { kept: 'no' };
      const key = keyOf(policy.url);
      const known = await read(key);
      const version = { id: reading.id, when: Date.now(), page: reading.page };
      const [last] = known?.versions ?? [];
      const isChanged = Boolean(last) && last.id !== reading.id;
      const versions = last && !isChanged ? [version, ...known.versions.slice(1)] : [version, ...(known?.versions ?? [])].slice(0, mostVersions);
      const entry = { host: new URL(policy.url).host, name: site?.name ?? null, url: policy.url, language: reading.language, versions };
      try {
        await write(key, entry);
      } catch (full) {
        console.error(full);
        return { kept: 'no' };
      }
      return { kept: 'yes', memory: key, changed: isChanged ? { key, since: last.when } : null };
    },

    /** All that is kept, the latest first: [{key, host, name, url, language, versions: [{id, when}]}]. */
    async list() {
      const keys = (await read('kept') ?? []).map(({ key }) => key);
      const entries = await local.get(keys);
      return keys.filter(key => entries[key]).map(key => ({ key, ...entries[key], versions: entries[key].versions.map(({ id, when }) => ({ id, when })) }));
    },

    /** The pages of a policy's versions, the latest first. */
    versions: async key => (await read(key))?.versions ?? [],

    async forget(key) {
      await local.remove(key);
      await local.set({ kept: (await read('kept') ?? []).filter(entry => entry.key !== key) });
    },

    async wipe() {
      const keys = Object.keys(await local.get(null)).filter(key => key.startsWith(prefix));
      await local.remove([...keys, 'kept']);
    },
  };
}
