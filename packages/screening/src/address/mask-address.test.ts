import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { maskAddress } from './mask-address.ts'

const masks: Record<string, string> = {
  'maximilian.bauer@gmx.de': 'm…r@gmx.de',
  'abc@gmx.de': 'a…@gmx.de',
  'a@gmx.de': '…@gmx.de',
  'anna@@gmx.de': 'a…a@gmx.de',
  'anna@gmx.de, ben@web.de': 'a…n@web.de',
  'anna@gmx.de (Anna Meier)': 'a…a@gmx.de…',
  'Anna Meier': 'A…r',
  '"': '…',
}

for (const [address, mask] of Object.entries(masks)) {
  test(`${address} is shown as ${mask}`, () => assert.equal(maskAddress(address), mask))
}

test('a mask never shows more of a local part than its first and last letter', () => {
  const local = fc.stringMatching(/^[a-z]{5,20}$/)
  fc.assert(
    fc.property(local, (name) =>
      assert.ok(!maskAddress(`${name}@x.de`).includes(name.slice(0, 3))),
    ),
  )
})
