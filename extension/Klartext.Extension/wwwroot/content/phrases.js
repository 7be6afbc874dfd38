// Phrases as rules/ writes them ("personenbezogen* daten", "(ev|evang) kirche*", "processing of [your] data") as regular expressions
// over folded words, so that spelling of umlauts, hyphens and spaces do not matter.
(() => {
  const folds = { 'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'ß': 'ss', 'æ': 'ae', 'é': 'e', 'è': 'e', 'á': 'a', 'à': 'a', 'ç': 'c' };
  const fold = word => word.normalize('NFC').toLowerCase().replace(/\u00AD/g, '').replace(/[äöüßæéèáàç]/g, letter => folds[letter]);

  /** The words of a text: {joined: "wir verarbeiten daten ", starts: where each begins in joined, ranges: where it stands in the text}. */
  function wordsOf(text) {
    const starts = [];
    const ranges = [];
    let joined = '';
    for (const word of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*/gu)) {
      starts.push(joined.length);
      ranges.push([word.index, word.index + word[0].length]);
      joined += `${fold(word[0])} `;
    }
    return { joined, starts, ranges };
  }

  /** The source of a regular expression for one phrase; each word in it ends with a space. */
  function sourceOf(phrase) {
    const pieces = phrase.match(/[[\]()|]|\{\d+\.\.\d+\}|[^\s[\]()|{}]+/g) ?? [];
    return pieces.map(piece => {
      if (piece === '(' || piece === '[') return '(?:';
      if (piece === ')') return ')';
      if (piece === ']') return ')?';
      if (piece === '|') return '|';
      const gap = /^\{(\d+)\.\.(\d+)\}$/.exec(piece);
      if (gap) return `(?:[^ ]+ ){${gap[1]},${gap[2]}}`;
      return fold(piece.replace(/^=/, '')).split(/[^\p{L}\p{N}*]+/u).filter(Boolean).map(word => `${word.replace(/\*/g, '[^ ]*')} `).join('');
    }).join('');
  }

  const patternOf = phrases => new RegExp(`(?<=^| )(?:${phrases.map(sourceOf).join('|')})`, 'g');

  /** Where phrases stand in a text: [{id, start, end}], in order, none inside another; the longest wins. */
  function find(text, patterns) {
    const { joined, starts, ranges } = wordsOf(text);
    const wordAt = new Map(starts.map((start, word) => [start, word]));
    const hits = [];
    for (const [id, pattern] of patterns) {
      for (const match of joined.matchAll(pattern)) {
        const first = wordAt.get(match.index);
        const last = first + match[0].split(' ').length - 2;
        hits.push({ id, start: ranges[first][0], end: ranges[last][1] });
      }
    }
    hits.sort((one, other) => one.start - other.start || other.end - one.end);
    let free = 0;
    return hits.filter(hit => {
      if (hit.start < free) return false;
      free = hit.end;
      return true;
    });
  }

  (globalThis.klartext ??= {}).phrases = {
    compile: terms => Object.entries(terms).map(([id, phrases]) => [id, patternOf(phrases)]),
    find,
    holds: (text, phrases) => Boolean(phrases?.length) && patternOf(phrases).test(wordsOf(text).joined),
  };
})();
