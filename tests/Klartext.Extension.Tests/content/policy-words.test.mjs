import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

await load('content/policy-words.js');
const { ofText, ofAddress, isLiar, otherReaders, othersPolicies } = globalThis.klartext.policyWords;
const at = path => new URL(path, 'https://laden.example');

for (const [said, least, language] of [
  ['Datenschutz', 100, 'de'], ['Datenschutzerklärung', 100, 'de'], ['DATENSCHUTZERKLAERUNG', 90, 'de'], ['Daten\u00ADschutz', 100, 'de'], ['Datenschutzhinweise', 100, 'de'],
  ['Hinweise zum Datenschutz', 100, 'de'], ['Privatsphäre', 75, 'de'], ['DSGVO', 75, 'de'], ['Informationen nach Art. 13 DSGVO', 75, 'de'], ['Impressum & Datenschutz', 85, null],
  ['Privacy Policy', 100, 'en'], ['Privacy', 100, 'en'], ['Data protection notice', 100, 'en'], ['→ Privacy Notice', 100, 'en'], ['Politique de confidentialité', 70, 'fr'],
  ['Gizlilik Politikası', 70, 'tr'], ['Политика конфиденциальности', 70, 'ru'], ['Політика конфіденційності', 70, 'uk'], ['سياسة الخصوصية', 70, 'ar'],
]) {
  test(`"${said}" names a policy`, () => {
    assert.ok(ofText(said).weight >= least, `${ofText(said).weight}`);
    if (language) assert.equal(ofText(said).language, language);
  });
}

for (const said of ['Impressum', 'Rechtliches', 'Legal notice']) {
  test(`"${said}" alone is only a guess`, () => assert.ok(ofText(said).weight > 0 && ofText(said).weight < 40));
}

for (const said of ['Kontakt', 'Über uns', 'AGB', 'Data sheet', 'Brandschutz', '']) test(`"${said}" names none`, () => assert.equal(ofText(said).weight, 0));

for (const path of ['/datenschutz', '/datenschutzerklaerung.html', '/de/privacy-policy/', '/legal/data-protection', '/#/datenschutz', '/seite%ZZ/datenschutz']) {
  test(`${path} is the address of a policy`, () => assert.ok(ofAddress(at(path)).weight > 0));
}

test('an article about privacy is no policy', () => {
  assert.ok(isLiar('Datenschutz: 10 Tipps', at('/x')));
  assert.ok(isLiar('Datenschutz', at('/blog/datenschutz')));
  assert.ok(isLiar('Datenschutz', at('/2024/03/datenschutz')));
  assert.ok(!isLiar('Datenschutz', at('/service/datenschutz')));
});

test('policies for others than visitors are known', () => {
  for (const said of ['Datenschutzerklärung App', 'Datenschutz für Bewerber', 'Facebook-Fanpage']) assert.ok(otherReaders.test(said), said);
  assert.ok(!otherReaders.test('Datenschutzerklärung'));
});

test('policies of other providers are told by their hosts', () => {
  assert.ok(othersPolicies.test('policies.google.com'));
  assert.ok(!othersPolicies.test('notgoogle.com.example'));
});
