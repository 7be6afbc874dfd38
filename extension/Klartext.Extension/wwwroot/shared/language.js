// The reader's language: what was chosen, else the browser's first that Klartext speaks, else German.
import { languages } from '../texts/languages.js';

export function languageOf(chosen, wanted) {
  if (chosen && languages.some(({ key }) => key === chosen)) return chosen;
  const match = (wanted ?? []).map(language => language.slice(0, 2)).find(short => languages.some(({ key }) => key === short));
  return match ?? 'de';
}
