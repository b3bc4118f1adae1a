import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodePunycode, punycode } from './punycode.ts'

/** From RFC 3492, 7.1, in lower case. */
const samples: [label: string, encoded: string][] = [
  ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['pročprostěnemluvíčesky', 'proprostnemluvesky-uyb24dma41a'],
  ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['porquénopuedensimplementehablarenespañol', 'porqunopuedensimplementehablarenespaol-fmd56a'],
  ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['bücher', 'bcher-kva'],
]

test('labels are encoded as the samples of RFC 3492', () => {
  for (const [label, encoded] of samples) assert.equal(punycode(label), encoded)
})

test('what browsers write in the address bar is what we write', () => {
  for (const label of ['müller', 'straße', 'größe-und-länge', 'ελλάδα', 'пример', '例え']) {
    assert.equal(`xn--${punycode(label)}.de`, new URL(`http://${label}.de`).hostname)
  }
})

test('what was encoded is decoded again', () => {
  for (const [label, encoded] of samples) assert.equal(decodePunycode(encoded), label)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (label) => {
      fc.pre([...label].some((character) => character > '\u007f'))
      assert.equal(decodePunycode(punycode(label)), label)
    }),
  )
})

test('what is no Punycode is refused, and never hangs', () => {
  for (const encoded of ['ü', 'a b', '99999999', 'a-9', '-9z', 'mller-kvA']) {
    assert.equal(decodePunycode(encoded), null, encoded)
  }
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{0,60}$/), (encoded) => {
      const label = decodePunycode(encoded)
      assert.ok(label === null || label.isWellFormed())
    }),
  )
})
