import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseTraits } from './case-traits.ts'

const nothing = { content: { methods: [], answers: {} }, links: [], files: [] }

function valuesOf(answers: Record<string, string>, kind = 'form_host') {
  const traits = caseTraits({ ...nothing, content: { methods: [], answers } })
  return traits.filter((trait) => trait.kind === kind).map(({ value }) => value)
}

test('a form is known by its host, whatever the page, the case and the www', () => {
  assert.deepEqual(
    valuesOf({
      'form/link': ' https://WWW.Teeladen.example/newsletter?form=7 ',
      'form/other': 'http://teeladen.example:8080/',
      'form/third': 'https://gewinnspiel.example/',
    }),
    ['teeladen.example', 'gewinnspiel.example'],
  )
})

test('a text that is no link, or only holds one, names no form', () => {
  const texts = { a: 'teeladen.example', b: 'siehe https://teeladen.example', c: 'https://', d: '' }
  assert.deepEqual(valuesOf(texts), [])
})

test('the link of a source counts as that of an answer', () => {
  const traits = caseTraits({ ...nothing, links: ['https://www.teeladen.example/a'] })
  assert.deepEqual(traits, [{ kind: 'form_host', value: 'teeladen.example' }])
})

test('a contact is the same however phone and e-mail are written', () => {
  const written = [
    { name: 'Anna', phone: '+49 (0)30 / 1234 567', email: ' Anna@Example.org' },
    { name: 'A. Groß', phone: '0049-30-1234567', email: 'anna@example.org' },
    { name: '', phone: '030 1234567', email: 'ANNA@EXAMPLE.ORG ' },
  ]
  const [first, ...others] = written.map((contact) =>
    caseTraits({ ...nothing, content: { methods: [], answers: {}, contact } }),
  )
  assert.deepEqual(first!.length, 2)
  for (const other of others) assert.deepEqual(other, first)
})

test('an extension or an empty field is no contact', () => {
  const contact = { name: 'Anna', phone: '-123', email: '' }
  assert.deepEqual(caseTraits({ ...nothing, content: { methods: [], answers: {}, contact } }), [])
})

test('each trait comes once, and no answer makes it fail', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.webUrl(), fc.integer())),
      fc.array(fc.constantFrom('aa', 'bb')),
      (answers, files) => {
        const traits = caseTraits({ ...nothing, content: { methods: [], answers }, files })
        const named = traits.map(({ kind, value }) => `${kind} ${value}`)
        assert.equal(new Set(named).size, named.length)
      },
    ),
  )
})
