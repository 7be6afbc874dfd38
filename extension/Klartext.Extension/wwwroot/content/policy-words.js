// Words by which links to privacy policies go, and what looks like one and is none. Weights: how sure the word alone is; the language
// is that of the page it leads to, where the word says so.
(() => {
  const texts = [
    [/^(unsere |zur |hinweise? (zum|zu) |informationen (zum|zu) )?datenschutz ?-?((s?erkl(ä|ae)rung(en)?)|(hinweise?)|(informationen?)|(bestimmungen?)|(richtlinien?)|(policy))?( ?\(?(dsgvo|website|webseite)\)?)?$/i, 100, 'de'],
    [/daten-? ?schutz-? ?(s?erkl(ä|ae)rung|hinweis|information|bestimmung|richtlinie)/i, 90, 'de'],
    [/^(our |website )?privacy( (policy|notice|statement))?$|^data (protection|privacy)( (policy|notice|statement|declaration))?$/i, 100, 'en'],
    [/privacy (policy|notice|statement)|data (protection|privacy) (policy|notice|statement|declaration|information)/i, 90, 'en'],
    [/(impressum|imprint|legal notice|agb)( ?[&+|/,] ?| und | and )(datenschutz|privacy|data protection)|(datenschutz|privacy)( ?[&+|/,] ?| und | and )(impressum|imprint|cookies?|agb|terms|nutzung)/i, 85, null],
    [/\bdaten-? ?schutz\b/i, 70, 'de'],
    [/^(ihre |deine )?privatsph(ä|ae)re( und cookies| & cookies)?$/i, 75, 'de'],
    [/privatsph(ä|ae)re/i, 50, 'de'],
    [/^(eu-)?ds-?gvo(-(hinweise?|informationen))?$|^informationen? (nach|gem(äß|\.)) (art\.? ?13|ds-?gvo)|informationspflichten?( nach)?/i, 75, 'de'],
    [/\bds-?gvo\b/i, 55, 'de'],
    [/\bprivacy\b/i, 60, 'en'],
    [/\bdata protection\b/i, 60, 'en'],
    [/\bgdpr\b/i, 50, 'en'],
    [/umgang mit (ihren |personenbezogenen )?daten|verarbeitung (ihrer |personenbezogener )daten|^datenverarbeitung$/i, 70, 'de'],
    [/how we (use|handle|process) your (data|information)/i, 70, 'en'],
    [/politique de confidentialit(é|e)|^confidentialit(é|e)$|protection des donn(é|e)es|donn(é|e)es personnelles/i, 70, 'fr'],
    [/(pol(í|i)tica|aviso) de (privacidad|privacidade)|^privacidad$|protecci(ó|o)n de datos/i, 70, 'es'],
    [/informativa (sulla )?privacy|protezione dei dati/i, 75, 'it'],
    [/privacy-?(beleid|verklaring)/i, 75, 'nl'],
    [/polityka prywatno(ś|s)ci/i, 70, 'pl'],
    [/gizlilik|ki(ş|s)isel verilerin korunmas(ı|i)|kvkk/i, 70, 'tr'],
    [/конфиденциальност|персональных данных/i, 70, 'ru'],
    [/конфіденційн|персональних даних/i, 70, 'uk'],
    [/سياسة الخصوصية|الخصوصية/, 70, 'ar'],
    [/^(rechtliches|rechtliche (hinweise|informationen)|legal( notice| information)?|imprint|impressum)$/i, 25, null],
  ];
  const addresses = [
    [/daten-?_?schutz-?_?(s?erkl(ä|ae)rung|hinweise?|information(en)?|bestimmungen)?(\.[a-z]+)?\/?$/i, 60, 'de'],
    [/(data-?)?privacy[-_]?(policy|notice|statement)?(\.[a-z]+)?\/?$/i, 60, 'en'],
    [/data[-_]?(protection|privacy)/i, 45, 'en'],
    [/daten-?_?schutz/i, 45, 'de'],
    [/privacy/i, 40, 'en'],
    [/ds-?gvo|gdpr/i, 35, null],
    [/privatsph(ä|ae)re/i, 40, 'de'],
    [/confidentialit|privacidad|gizlilik|prywatno/i, 40, null],
  ];
  /** Links that speak of privacy and lead elsewhere: articles, settings, offers. */
  const liars = /beauftragte|officer|schulung|seminar|training|webinar|blog|\bnews\b|aktuelles|artikel|article|magazin|ratgeber|\bwiki\b|presse|kategorie|category|\btags?\/|jobs\b|beratung|consulting|kurs\b|tipps|\btips\b|einstellungen|settings|preferences|choices|opt-?out|\/shop\/|produkt|product|tagged|forum|podcast|\/(19|20)\d\d\/\d/i;
  /** Policies of the same provider for others than the visitor of the website. */
  const otherReaders = /\bapps?\b|android|\bios\b|bewerb|applicant|candidate|karriere|career|fan-?page|facebook|instagram|social[- ]media|newsletter|gewinnspiel|lieferant|supplier|mitarbeit|employee|beschäftigte|h(ä|ae)ndler|partner|investor|patient|video(ü|ue)berwachung|cctv|zoom|teams\b|cookie-?(richtlinie|policy|erkl)/i;
  /** Hosts of services that websites link to: their policies are not the website's. */
  const othersPolicies = /(^|\.)(google|facebook|meta|youtube|instagram|twitter|x|linkedin|cookiebot|usercentrics|onetrust|matomo|wordpress|automattic|vimeo|whatsapp|pinterest|tiktok|paypal|klarna|stripe|shopify|wix|jimdo|cloudflare|borlabs|hotjar|openstreetmap)\.(com|de|org|io|net)$/i;

  const strongest = (table, said) => table.reduce((best, [pattern, weight, language]) => weight > best.weight && pattern.test(said) ? { weight, language } : best, { weight: 0, language: null });
  /** Words as a person reads them: without soft hyphens and spaces of no width. */
  const plain = text => (text ?? '').normalize('NFC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim();
  const path = url => {
    try { return decodeURIComponent(url.pathname); } catch { return url.pathname; }
  };

  (globalThis.klartext ??= {}).policyWords = {
    liars, otherReaders, othersPolicies, plain,
    ofText: said => strongest(texts, plain(said).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')),
    ofAddress: url => strongest(addresses, path(url) + url.search + url.hash),
    isLiar: (said, url) => liars.test(`${plain(said)} ${path(url)}`),
  };
})();
