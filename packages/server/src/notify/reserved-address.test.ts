import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isReservedAddress } from './queue-mail.ts'

test('an address in a domain set aside for examples and tests is reserved, at any depth', () => {
  for (const domain of [
    'rohrpost.example',
    'EXAMPLE',
    'a.b.test',
    'x.invalid',
    'localhost',
    'mail.localhost.',
    'example.com',
    'news.example.org',
    'example.net.',
  ]) {
    assert.equal(isReservedAddress(`anna@${domain}`), true, domain)
  }
})

test('an address in any other domain is not, however much its name looks like it', () => {
  for (const domain of [
    'my-example.com',
    'example.de',
    'example.com.de',
    'test.de',
    'contest',
    'rohrpost.examples',
    '',
  ]) {
    assert.equal(isReservedAddress(`example.com@${domain}`), false, domain)
  }
  assert.equal(isReservedAddress('"anna@example.com"@rohrpost.de'), false)
})
