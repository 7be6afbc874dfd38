import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from '../from.mjs';

const { addressOf } = await load('panel/states.js');

for (const [typed, address] of [['laden.example/datenschutz', 'https://laden.example/datenschutz'], [' http://laden.example ', 'http://laden.example/'], ['https://käse.example/', 'https://xn--kse-qla.example/']]) {
  test(`"${typed}" is an address`, () => assert.equal(addressOf(typed), address));
}
for (const typed of ['', 'laden', 'kein gültiges / etwas', 'javascript://laden.example/%0aalert(1)', 'file:///etc/passwd', 'http://']) {
  test(`"${typed}" is none`, () => assert.equal(addressOf(typed), null));
}
