import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maskAddresses } from './mask-addresses.ts'

test('addresses in a text are masked, those of the account that wrote it are not', () => {
  const text =
    'info@Teeladen.example, post@news.teeladen.example, max@teeladen.example.org, al@b.example'
  assert.equal(
    maskAddresses(text, 'www.teeladen.example'),
    'info@Teeladen.example, post@news.teeladen.example, m…x@teeladen.example.org, …@b.example',
  )
  assert.equal(maskAddresses(text), maskAddresses(text, 'other.example'))
  assert.doesNotMatch(maskAddresses(text), /info@|post@/)
})
