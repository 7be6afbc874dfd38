// Data files of the package, each read once: what packing made of rules/ (data/authorities.json, data/letters.json ...).

const loaded = new Map();

export function loadData(name) {
  if (!loaded.has(name)) loaded.set(name, fetch(`/data/${name}.json`).then(answer => answer.ok ? answer.json() : null));
  return loaded.get(name);
}
