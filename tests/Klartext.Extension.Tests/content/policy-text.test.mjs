import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

await load('content/policy-text.js');
const { isPolicyText } = globalThis.klartext;

const policy = `Verantwortlich für die Verarbeitung Ihrer personenbezogenen Daten ist der Verein am Fluss. Bei jedem Aufruf speichert unser Server Ihre IP-Adresse.
  Wir löschen diese Protokolle nach 14 Tagen. Rechtsgrundlage ist Art. 6 DSGVO. Sie haben das Recht auf Auskunft und können Ihre Einwilligung widerrufen.`;
const article = `Cookies sind kleine Dateien. Viele Firmen sammeln personenbezogene Daten. Wählen Sie lange Passwörter. Die DSGVO gibt Ihnen ein Recht auf Auskunft,
  und auch die Löschung können Sie verlangen. Beschweren Sie sich ruhig, wenn eine Antwort ausbleibt, und widersprechen Sie der Werbung.`;
const shop = 'Wir backen Brot und Kuchen. Bestellungen nehmen wir gern entgegen. Besuchen Sie uns am Tor, wir freuen uns auf Sie. '.repeat(4);

test('a policy is one, named so or not', () => {
  assert.ok(isPolicyText(policy, true));
  assert.ok(isPolicyText(policy, false));
});
test('a policy in English is one', () => assert.ok(isPolicyText('The controller of your personal data is Lamps Ltd. We store your IP address and delete it after 37 days. The legal basis is our legitimate interest under the GDPR. You have the right of access and may withdraw your consent.', false)));
test('an article about privacy is none', () => assert.ok(!isPolicyText(article, false)));
test('a shop is none, even behind a link that promises one', () => assert.ok(!isPolicyText(shop, true)));
test('a title alone is none', () => assert.ok(!isPolicyText('Datenschutzerklärung. Wir löschen Ihre personenbezogenen Daten.', true)));
