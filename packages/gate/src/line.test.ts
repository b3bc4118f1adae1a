import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import {
  about,
  chainOf,
  digestOf,
  numberOf,
  prefixOf,
  signed,
  signingKey,
  verified,
} from './line.ts'

const epoch = '0198a3c2-1111-7000-8000-000000000000'
const key = 'fg_AbCd-_12_the-secret-that-nobody-else-knows'

test('positions of one history and version have one chain, and all others another', () => {
  const chain = chainOf(`0.1.0/${epoch}.47.0123abcd`)
  assert.match(chain, /^[\w-]+$/)
  assert.equal(chainOf(`0.1.0/${epoch}.0.`), chain)
  assert.equal(chainOf(`0.1.0/${epoch}.48.ffff`), chain)
  assert.notEqual(chainOf(`0.2.0/${epoch}.47.0123abcd`), chain)
  assert.notEqual(chainOf(`0.1.0/${epoch.replace('1', '2')}.47.0123abcd`), chain)
})

test('a position says how many changes led to it; what is none says nothing', () => {
  assert.equal(numberOf(`0.1.0/${epoch}.47.0123abcd`), 47)
  assert.equal(numberOf(`1.0.0-rc.1/${epoch}.0.`), 0)
  for (const none of ['', 'elsewhere', '0.1.0/x.y.z']) assert.ok(Number.isNaN(numberOf(none)), none)
})

test('what was signed under the digest of a key is read by who has that, for the same purpose alone', async () => {
  const digest = createHash('sha256').update(key).digest('hex')
  assert.equal(await digestOf(key), digest)
  const [one, other] = await Promise.all([digest, await digestOf(`${key}.`)].map(signingKey))
  const text = '{"nonce":"ü"}\nand more'
  const ask = await signed(one!, about.ask('chain'), text)
  assert.equal(await verified(one!, about.ask('chain'), ask), text)
  for (const [by, purpose, given] of [
    [other!, about.ask('chain'), ask],
    [one!, about.ask('another'), ask],
    [one!, about.answer('chain'), ask],
    [one!, about.ask('chain'), `${ask} `],
    [one!, about.ask('chain'), text],
    [one!, about.ask('chain'), ''],
  ] as const) {
    assert.equal(await verified(by, purpose, given), null)
  }
  assert.ok(!ask.includes(key) && !ask.includes(digest))
  assert.equal(prefixOf(key), 'fg_AbCd-_12')
})
