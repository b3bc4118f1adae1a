import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { AddressReader } from './address-reader.ts'
import { mailboxProviders } from './mailbox-providers.ts'
import { providerForm } from './provider-form.ts'

const into = new Uint8Array(254)

function formOf(written: string): string | null {
  const reader = new AddressReader()
  const bytes = new TextEncoder().encode(written)
  assert.equal(
    reader.read(bytes, 0, bytes.length, () => written),
    'valid',
    written,
  )
  const length = providerForm(reader, into)
  return length === 0 ? null : new TextDecoder().decode(into.subarray(0, length))
}

const forms: Record<string, string | null> = {
  'A.nna+shop@googlemail.com': 'anna@gmail.com',
  'anna@gmail.com': 'anna@gmail.com',
  '+anna@gmail.com': '+anna@gmail.com',
  'an-na_x@gmail.com': 'an-na_x@gmail.com',
  'an.na+shop@hotmail.de': 'an.na@hotmail.de',
  'anna@hotmail.com': 'anna@hotmail.com',
  'anna+shop@me.com': 'anna@icloud.com',
  'an-n_a.b+shop@pm.me': 'annab@proton.me',
  'anna+shop@fastmail.com': 'anna@fastmail.com',
  'shop@anna.fastmail.com': 'anna@fastmail.com',
  'shop@anna.gmail.com': null,
  'shop@fastmail.com.example': null,
  'anna+shop@posteo.de': 'anna@posteo.de',
  'anna@ya.ru': 'anna@yandex.ru',
  'anna-shop@yahoo.de': 'anna-@yahoo.de',
  'anna@yahoo.de': 'anna@yahoo.de',
  'anna+shop@gmx.de': null,
  'anna+shop@firma.example': null,
  'jürgen+shop@gmail.com': 'jürgen@gmail.com',
}

for (const [written, form] of Object.entries(forms)) {
  test(`${written} is delivered as ${form ?? 'written'}`, () => assert.equal(formOf(written), form))
}

test('the form of a form is itself', () => {
  const domains = mailboxProviders.flatMap(({ domains }) => domains.trim().split(/\s+/))
  const local = fc.stringMatching(/^[a-z][a-z0-9]{0,5}([.+_-][a-z0-9]{1,4}){0,3}$/)
  fc.assert(
    fc.property(local, fc.constantFrom(...domains), (name, domain) => {
      const form = formOf(`${name}@${domain}`)
      assert.ok(form !== null)
      assert.equal(formOf(form), form)
    }),
  )
})

test('every provider names its source and the day on which it was read', () => {
  for (const { source, read } of mailboxProviders) {
    assert.ok(source.length > 10)
    assert.match(read, /^\d{4}-\d\d-\d\d$/)
  }
})

test('no domain belongs to two providers', () => {
  const domains = mailboxProviders.flatMap(({ domains }) => domains.trim().split(/\s+/))
  assert.deepEqual(
    domains.filter((domain, i) => domains.indexOf(domain) !== i),
    [],
  )
})
