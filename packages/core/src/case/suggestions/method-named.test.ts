import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyPack } from '../../policy/packs/policy-pack.ts'
import { methodNamed } from './method-named.ts'

const named = (code: string, de: string) => ({
  code,
  label: { de: code, en: code },
  synonyms: { de, en: '' },
})
const methods = [
  named('form', 'Newsletter, DOI, Landingpage'),
  named('stand', 'Messe, Stand, Gästebuch'),
  named('customers', 'Bestandskunden, Onlineshop'),
] as unknown as PolicyPack['methods']

test('a word speaks of the method that has the name, however it is written and whatever follows', () => {
  const spoken = {
    NEWSLETTER_2024: 'form',
    doi: 'form',
    'Messekontakte Köln': 'stand',
    Gastebuch: 'stand',
    gaestebuch: null,
    Bestandskunden: 'customers',
    'online-shop': null,
  }
  for (const [word, code] of Object.entries(spoken)) {
    assert.equal(methodNamed(word, methods), code, word)
  }
})

test('a word that speaks of two methods, or of none, speaks of no method', () => {
  assert.equal(methodNamed('Newsletter auf der Messe', methods), null)
  assert.equal(methodNamed('Import', methods), null)
  assert.equal(methodNamed('', methods), null)
})
