// Words by which links to privacy policies go, and what looks like one and is none. Weights: how sure the word alone is.
(() => {
  const texts = [
    [/^\s*(hinweise?\s+zum\s+)?datenschutz((s?erkl(ä|ae)rung)|(hinweise?)|(information(en)?)|(bestimmungen)|(richtlinien?))?\s*$/i, 100, 'de'],
    [/daten-?\s?schutz-?\s?(erkl(ä|ae)rung|hinweis|information|bestimmung|richtlinie|einstellung)/i, 90, 'de'],
    [/^\s*privacy(\s+(policy|notice|statement))?\s*$/i, 100, 'en'],
    [/privacy\s+(policy|notice|statement)|data\s+(protection|privacy)(\s+(policy|notice|statement|declaration))?/i, 90, 'en'],
    [/\bdatenschutz\b|\bdaten-?\s?schutz\b/i, 70, 'de'],
    [/privatsph(ä|ae)re/i, 60, 'de'],
    [/\bdsgvo\b/i, 60, 'de'],
    [/\bprivacy\b/i, 60, 'en'],
    [/\bgdpr\b/i, 50, 'en'],
    [/umgang mit (ihren |personenbezogenen )?daten/i, 60, 'de'],
    [/^\s*(rechtliches|rechtliche hinweise|legal( notice)?)\s*$/i, 25, 'de'],
    [/impressum\s*(&|und|\/|\+)\s*datenschutz/i, 80, 'de'],
  ];
  const addresses = [
    [/datenschutz-?_?(erklaerung|hinweise?|information(en)?|bestimmungen)?(\.[a-z]+)?\/?$/i, 60, 'de'],
    [/privacy[-_]?(policy|notice|statement)?(\.[a-z]+)?\/?$/i, 60, 'en'],
    [/data[-_]?(protection|privacy)/i, 45, 'en'],
    [/datenschutz/i, 45, 'de'],
    [/privacy/i, 40, 'en'],
    [/dsgvo|gdpr/i, 35, null],
    [/privatsphaere/i, 40, 'de'],
  ];
  /** Links that speak of privacy and lead elsewhere: articles, settings, offers, other people's policies. */
  const liars = /beauftragte|officer|schulung|seminar|training|blog|news|artikel|article|magazin|wiki|presse|kategorie|category|tag\/|jobs|karriere|beratung|consulting|kurs|tipps|einstellungen|settings|center|zentrum|choices|shop\/|produkt/i;
  const othersPolicies = /(^|\.)(google|facebook|meta|youtube|instagram|twitter|x|linkedin|cookiebot|usercentrics|onetrust|matomo|wordpress|vimeo|whatsapp)\.(com|de|org)$/i;

  (globalThis.klartext ??= {}).policyWords = { texts, addresses, liars, othersPolicies };
})();
