import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { before, describe, test } from 'node:test'
import { createClient } from '@freigabe/sdk'
import {
  openGate,
  type PermitKeys,
  type PermitUse,
  readPermitKeys,
  verifyPermit,
} from '@freigabe/sdk/gate'
import fc from 'fast-check'
import { permitSigner } from '../../packages/server/src/gate/sending/permit-token.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { issueKey } from '../../packages/server/src/platform/keys.ts'
import { castAccount, castCase, castStaff } from '../../packages/server/src/testing/cast.ts'
import { accept, handIn } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { onEachDatabase } from '../../packages/server/src/testing/test-house.ts'

const account = { id: '0199a0b0-0000-7000-8000-00000000000a', reference: 'c-1047' }
const group = { id: '0199a0b0-0000-7000-8000-00000000000b', reference: 'newsletter' }
const june = { id: '0199a0b0-0000-7000-8000-00000000000c', reference: 'june' }
const claims = {
  id: '0199a0b0-0000-7000-8000-000000000001',
  account,
  group,
  batches: null,
  purpose: 'campaign' as const,
  count: 100,
  revision: 7,
  from: 1_795_000_000,
  until: 1_795_000_300,
}
const use: PermitUse = {
  account: 'c-1047',
  group: 'newsletter',
  at: new Date(1_795_000_100_000),
}

describe('A permit that is verified without the server', () => {
  const signer = permitSigner('https://freigabe.example', [
    { id: 'k1', bytes: Buffer.alloc(32, 1) },
  ])
  const forger = permitSigner('https://freigabe.example', [
    { id: 'k1', bytes: Buffer.alloc(32, 2) },
  ])
  let keys: PermitKeys

  before(async () => {
    keys = await keysOf(signer)
  })

  test('is valid for what it names, by ids and by references alike', async () => {
    const permit = await signer.sign(claims)
    const { from: _, until, ...said } = claims
    const wanted = { valid: true, claims: { ...said, until: new Date(until * 1000) } }
    assert.deepEqual(await verifyPermit(permit, keys, use), wanted)
    const byIds = { ...use, account: account.id, group: group.id }
    assert.deepEqual(await verifyPermit(permit, keys, byIds), wanted)
  })

  test('is for nothing else', async () => {
    assert.equal(await why({ account: 'c-1048' }), 'other_account')
    assert.equal(await why({ group: 'june' }), 'other_group')
    assert.equal(await why({ purpose: 'test' }), 'other_purpose')
    assert.equal(await why({ batches: ['june'] }), null)
    assert.equal(await why({ batches: ['june'] }, { batches: [june] }), null)
    assert.equal(await why({ batches: ['june', 'july'] }, { batches: [june] }), 'other_batches')
    assert.equal(await why({}, { batches: [june] }), 'other_batches')
  })

  test('is over at its end, and not good before its time but for clocks that differ a little', async () => {
    assert.equal(await why({ at: new Date(1_795_000_300_000) }), 'over')
    assert.equal(await why({ at: new Date(1_795_000_299_999) }), null)
    assert.equal(await why({ at: new Date(1_794_999_980_000) }), null)
    assert.equal(await why({ at: new Date(1_794_999_900_000) }), 'not_yet')
  })

  test('of another key is refused, also under the name of ours', async () => {
    const [, payload] = (await forger.sign({ ...claims, count: 100_000 })).split('.')
    const [header, , signature] = (await signer.sign(claims)).split('.')
    const forged = await forger.sign(claims)
    assert.equal(await reasonFor(forged), 'unknown_key')
    assert.equal(await reasonFor([header, payload, signature].join('.')), 'forged')
    assert.equal(await reasonFor([header, ...forged.split('.').slice(1)].join('.')), 'forged')
  })

  test('is refused whatever algorithm its header asks for', async () => {
    const [header, payload, signature] = (await signer.sign(claims)).split('.')
    const said = JSON.parse(Buffer.from(header!, 'base64url').toString())
    for (const alg of ['none', 'HS256', 'RS256']) {
      const other = Buffer.from(JSON.stringify({ ...said, alg })).toString('base64url')
      assert.equal(await reasonFor(`${other}.${payload}.`), 'forged')
      assert.equal(await reasonFor(`${other}.${payload}.${signature}`), 'forged')
    }
    const login = Buffer.from(JSON.stringify({ ...said, typ: 'JWT' })).toString('base64url')
    assert.equal(await reasonFor(`${login}.${payload}.${signature}`), 'no_permit')
  })

  test('is refused once a single character of it is another one, and nothing makes the check fail', async () => {
    const permit = await signer.sign(claims)
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.']
    const change = fc.record({
      // The last character of a signature has unused bits.
      place: fc.integer({ min: 0, max: permit.length - 2 }),
      letter: fc.constantFrom(...letters),
    })
    await fc.assert(
      fc.asyncProperty(change, async ({ place, letter }) => {
        const changed = permit.slice(0, place) + letter + permit.slice(place + 1)
        const { valid } = await verifyPermit(changed, keys, use)
        assert.equal(valid, changed === permit)
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        assert.equal((await verifyPermit(text, keys, use)).valid, false)
      }),
    )
  })

  async function why(other: Partial<PermitUse>, said: object = {}) {
    const permit = await signer.sign({ ...claims, ...said })
    const check = await verifyPermit(permit, keys, { ...use, ...other })
    return check.valid ? null : check.reason
  }

  async function reasonFor(permit: string) {
    const check = await verifyPermit(permit, keys, use)
    return check.valid ? null : check.reason
  }
})

onEachDatabase('A sender with permits', (given) => {
  test('takes one where its gate says so, verifies it by keys that it fetched, and tells what it sent', async () => {
    const { app, house, clock } = given()
    clock.set(new Date().toISOString())
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, listOf(0, 500))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId, [{ code: 'first_send_at_most', limit: 50 }])
    await app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const] }
    const { secret: key } = await issueKey(house, admin.actor, admin.name, null, wish)
    const gate = await openGate({ url, key })
    try {
      assert.equal(gate.check({ account, group }).reason, 'permit_required')
      const { permit, id, count } = await gate.permit({ account, group, count: 80 })
      assert.equal(count, 50)
      const keys = await readPermitKeys(url)
      assert.equal((await verifyPermit(permit!, keys, { account, group })).valid, true)
      const other = await createGroup(house, owner.actor, account, { name: 'Andere' })
      const elsewhere = { account, group: other.id }
      assert.equal((await verifyPermit(permit!, keys, elsewhere)).valid, false)
      const { sends } = await createClient({ baseUrl: url, key }).recordSends({
        body: { sends: [{ id: 'run-1', account, group, count: 60, permit: id }] },
      })
      assert.deepEqual(sends, [{ id: 'run-1', outcome: 'recorded', reason: null, over: 10 }])
      const { reason, refusal } = await gate.permit({ account, group })
      assert.deepEqual([reason, refusal], ['condition_unmet', 'cap_used_up'])
    } finally {
      await gate.close()
    }
  })
})

/** As a sender fetches them. */
async function keysOf(signer: ReturnType<typeof permitSigner>): Promise<PermitKeys> {
  const body = JSON.stringify({ keys: await signer.open() })
  return readPermitKeys('https://freigabe.example/', { fetch: async () => new Response(body) })
}
