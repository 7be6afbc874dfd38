// What a language writes in its own way: dates, names of countries and of languages. Digits stay 0 to 9, as in the quotes.

const baseOf = language => language.slice(0, 2);

export const dateIn = (language, when) => new Intl.DateTimeFormat(baseOf(language), { dateStyle: 'long', numberingSystem: 'latn' }).format(when);

/** A name or place that keeps its own direction within a sentence: between the signs for "first strong isolate" and its end. */
export const isolated = text => `\u2068${text}\u2069`;

export const languageName = (language, code) => new Intl.DisplayNames([baseOf(language)], { type: 'language' }).of(code);

/** Writes the names of countries where the engine left their codes. */
export function nameCountries(root, language) {
  const names = new Intl.DisplayNames([baseOf(language)], { type: 'region', style: 'short' });
  for (const place of root.querySelectorAll('[data-country]')) {
    if (/^[A-Z]{2}$/.test(place.dataset.country)) place.textContent = names.of(place.dataset.country);
  }
}
