import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openText, sealText } from './sealed-text.ts'

const old = { id: 'k1', bytes: Buffer.alloc(32, 1) }
const fresh = { id: 'k2', bytes: Buffer.alloc(32, 2) }

test('a sealed text opens for its own place alone, also after the key was changed', () => {
  const sealed = sealText(old, 'complaint:1', 'öffnet@example.org')
  assert.ok(!sealed.includes('example'))
  assert.equal(openText([fresh, old], 'complaint:1', sealed), 'öffnet@example.org')
  assert.throws(() => openText([fresh, old], 'complaint:2', sealed))
  assert.throws(() => openText([fresh], 'complaint:1', sealed), /no key with the id k1/)
})

test('the same text is sealed anew each time', () => {
  assert.notEqual(sealText(old, 'a', 'same'), sealText(old, 'a', 'same'))
})
