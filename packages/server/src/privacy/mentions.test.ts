import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mentionsOf } from './mentions.ts'

const anna = mentionsOf('anna@example.org')

test('an address is found wherever a sentence, a list or a link names it, in any case', () => {
  for (const text of [
    'anna@example.org',
    'Bitte an ANNA@Example.ORG.',
    '<anna@example.org>, bert@example.org',
    '„anna@example.org“',
    'mailto:anna@example.org?subject=x',
    'anna@example.org.pdf',
    'anna@example.org_2.pdf',
    'https://example.net/?e=anna%40example.org&x=1',
  ]) {
    assert.ok(anna.isIn(text), text)
    assert.doesNotMatch(String(anna.removedFrom(text, '…')), /anna/i)
  }
})

test('another address that holds the same letters is neither found nor touched', () => {
  for (const text of [
    'joanna@example.org',
    'maria.anna@example.org',
    'anna@example.org.uk',
    'anna@example.organic',
    'anna+x@example.org',
    'anna@example.net',
  ]) {
    assert.ok(!anna.isIn(text), text)
    assert.equal(anna.removedFrom(text, '…'), text)
  }
})

test('JSON keeps its shape, and contact data that names the address goes as a whole', () => {
  const draft = {
    answers: { 'general/purpose': 'Für anna@example.org', 'general/count': 3 },
    methods: [{ code: 'form', share: 100 }],
    contact: { name: 'Anna', phone: '030 1', email: 'Anna@example.org' },
  }
  assert.deepEqual(anna.removedFrom(draft, '[gelöscht]'), {
    answers: { 'general/purpose': 'Für [gelöscht]', 'general/count': 3 },
    methods: [{ code: 'form', share: 100 }],
  })
  const other = { contact: { name: 'Bert', email: 'bert@example.org' } }
  assert.deepEqual(anna.removedFrom(other, '[gelöscht]'), other)
})

test('nothing is left of an address, whatever stands around it, and everything else is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
      const text = `${left} (anna@example.org) ${right}`
      const without = String(anna.removedFrom(text, ''))
      assert.ok(!anna.isIn(without))
      assert.equal(without, `${left} () ${right}`)
    }),
  )
})

test('an address with an international domain is found in both of its forms, and so is a name beyond ASCII', () => {
  const text = 'an jürgen@bücher.example, jürgen@xn--bcher-kva.example und jürgen@buecher.example'
  for (const form of ['jürgen@bücher.example', 'jürgen@xn--bcher-kva.example']) {
    assert.equal(mentionsOf(form).removedFrom(text, '…'), 'an …, … und jürgen@buecher.example')
  }
})
