// Whether a text is a privacy policy: it speaks as the one who processes data, and of what a policy must say. A text that is not named
// one (an article, a page of tips) must show more of it.
(() => {
  const shortest = 200;
  const speaks = /\b(wir|uns|unser\w*|verein|unternehmen|gemeinde|stadt|praxis)\b[^.!?]{0,120}(erheb|verarbeit|speicher|verwend|nutz|erfass|gespeichert)|(verarbeite[nt]|speicher[nt]|erheb(en|t)|nutz(en|t)|verwende[nt]) (wir|unsere?)\b|werden[^.!?]{0,80}(gespeichert|verarbeitet|erhoben|gelöscht)|\b(we|our)\b[^.!?]{0,100}\b(collect|process|use|store|share|keep)/i;
  const answers = /verantwortlich|\bcontroller\b|responsible for/i;
  const marks = [
    speaks,
    answers,
    /personenbezogene|personal (data|information)|(ihre|deine) daten|your (data|information)/i,
    /rechtsgrundlage|art(ikel|\.)? ?(6|13)\b|legal basis|legitimate interest|berechtigtes interesse/i,
    /auskunft|right (of|to) access|recht auf/i,
    /lösch|loesch|delet|erasure|\bretain|aufbewahr|speicherdauer/i,
    /widerruf|widerspr|withdraw|right to object/i,
    /aufsichtsbehörde|aufsichtsbehoerde|supervisory authority|beschwer/i,
    /\bcookies?\b/i,
    /ds-?gvo|gdpr|datenschutz-grundverordnung|general data protection/i,
  ];

  /** @param text the page's text @param isNamed whether title, heading or address call it a policy */
  (globalThis.klartext ??= {}).isPolicyText = (text, isNamed) => {
    if (text.length < shortest) return false;
    const shown = marks.filter(mark => mark.test(text)).length;
    return isNamed ? shown >= 3 : shown >= 6 && speaks.test(text) && answers.test(text);
  };
})();
