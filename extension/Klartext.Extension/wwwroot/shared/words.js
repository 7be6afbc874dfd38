// The extension's words in a language: words('shell/none/title'), words('shell/working/words', { n: 3 }). What is not needed at once
// (letters, glossary) lies in files of its own.

const loaded = new Map();

export async function loadWords(language, part = '') {
  const file = part ? `${language}.${part}` : language;
  if (!loaded.has(file)) loaded.set(file, fetch(`/texts/${file}.json`).then(answer => answer.json()));
  const texts = await loaded.get(file);
  const plural = new Intl.PluralRules(language.slice(0, 2));
  const numbers = new Intl.NumberFormat(language.slice(0, 2), { numberingSystem: 'latn' });
  const words = (path, values = {}) => {
    const counted = 'n' in values ? texts[`${path}/${plural.select(values.n)}`] ?? texts[`${path}/other`] : undefined;
    const text = counted ?? texts[path] ?? path;
    const said = text.replace(/\{(\w+)\}/g, (placeholder, name) => name in values ? (name === 'n' ? numbers.format(values.n) : String(values[name])) : placeholder);
    return said.replace(/(?<!\.)\.\.(?!\.)/g, '.'); // a date that ends with a full stop, at the end of a sentence
  };
  words.has = path => path in texts;
  return words;
}
