// The extension's words in a language: words('shell/none/title'), words('shell/working/words', { n: 3 }).

const loaded = new Map();

export async function loadWords(language) {
  if (!loaded.has(language)) loaded.set(language, fetch(`/texts/${language}.json`).then(answer => answer.json()));
  const texts = await loaded.get(language);
  const plural = new Intl.PluralRules(language.slice(0, 2));
  const numbers = new Intl.NumberFormat(language.slice(0, 2));
  return (path, values = {}) => {
    const counted = 'n' in values ? texts[`${path}/${plural.select(values.n)}`] ?? texts[`${path}/other`] : undefined;
    const text = counted ?? texts[path] ?? path;
    return text.replace(/\{(\w+)\}/g, (placeholder, name) => name in values ? (name === 'n' ? numbers.format(values.n) : String(values[name])) : placeholder);
  };
}
