import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { RecordedBy } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { readBatch } from '../../lists/import/list-batches.ts'
import { deliverArrivals } from '../../sources/deliver-arrivals.ts'
import { castGroup, type Importing, importedBy, judgedByRules } from '../../testing/cast-imports.ts'
import { castSource, type Form, peopleOf, platformKey } from '../../testing/cast-source.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome, publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const accountKey: Actor = { kind: 'account_key', keyId: randomUUIDv7() }

onEachDatabase('That the platform recorded a list itself', (given) => {
  test('is refused where a customer or a key of an account says so, and nothing is imported', async () => {
    const mine = await castGroup(given().house)
    for (const by of [mine.owner.actor, accountKey]) {
      await assert.rejects(imports(mine, by, 'platform'), { code: 'NOT_ALLOWED' })
    }
    assert.equal((await imports(mine, platformKey, 'platform')).recordedBy, 'platform')
    assert.equal((await imports(mine, platformKey, undefined)).recordedBy, null)
  })

  test('lets a rule accept an account’s first list, and the same list merely handed on goes to a person', async () => {
    await publish()
    const [recorded, handedOn] = [await castGroup(given().house), await castGroup(given().house)]
    await imports(recorded, platformKey, 'platform')
    await imports(handedOn, platformKey, undefined)
    assert.deepEqual(await outcome(recorded), ['accepted', true])
    assert.deepEqual(await outcome(handedOn), ['in_review', false])
  })

  test('is not known of a first list where a rule asks for something else', async () => {
    await publish('declaration.importedBy == ["platform_key"]')
    const mine = await castGroup(given().house)
    await imports(mine, platformKey, undefined)
    assert.deepEqual(await outcome(mine), ['in_review', false])
  })

  test('is not said of a case as long as one of its imports lacks it, also one of the same people', async () => {
    await publish()
    for (const [from, until] of [
      [0, 5],
      [100, 110],
    ] as const) {
      const mine = await castGroup(given().house)
      await imports(mine, mine.owner.actor, undefined, listOf(from, until))
      await imports(mine, platformKey, 'platform', listOf(100, 110))
      assert.deepEqual(await outcome(mine), ['in_review', false])
    }
  })

  test('is taken as said of sign-ups that it delivers as they come, but not in bulk or among a customer’s', async () => {
    const { house } = given()
    const single = await castSource(house, { cap: 5 })
    assert.deepEqual(await recordedOf(single, platformKey, 0, 3), ['platform'])
    assert.deepEqual(await recordedOf(single, accountKey, 3, 4), [null])
    // Beyond the cap, where all hands join one batch.
    assert.deepEqual(await recordedOf(single, platformKey, 10, 20), ['platform', 'platform'])
    assert.deepEqual(await recordedOf(single, accountKey, 20, 22), [null])
    assert.deepEqual(await recordedOf(single, platformKey, 22, 24), [null])
    const bulk = await castSource(house, { cap: 5 })
    assert.deepEqual(await recordedOf(bulk, platformKey, 0, 900), [null, null])
  })

  /** The platform's own forms are let in as shipped, by a rule that asks for its records or as given. */
  async function publish(when = 'declaration.recordedByPlatform') {
    const { house } = given()
    await publishRules(house, { recorded: [when, { effect: 'accept', conditions: [] }] })
    await publishHousePack(house, { routing: { firstList: policyAtHome.routing.firstList } })
  }

  function imports(
    mine: Importing,
    by: Actor,
    recordedBy: RecordedBy | undefined,
    csv = nextList(),
  ) {
    return importedBy(given().house, mine, by, recordedBy, csv)
  }

  async function outcome(mine: Importing) {
    const { status, facts } = await judgedByRules(given().house, mine, 'platform_own_form')
    return [status, facts['declaration.recordedByPlatform']]
  }

  /** What is said of the batches that a delivery of these people joins. */
  async function recordedOf(form: Form, by: Actor, from: number, to: number) {
    const { house } = given()
    const { account, group, source } = form
    const at = { account, group, source: source.id }
    const { batches } = await deliverArrivals(house, by, at, { recipients: peopleOf(from, to) })
    const read = batches.map(({ batchId }) => readBatch(house, 'customer', account, group, batchId))
    return (await Promise.all(read)).map(({ recordedBy }) => recordedBy)
  }
})

let people = 1000

/** A list of people who are on no other. */
function nextList(): string {
  people += 10
  return listOf(people - 10, people)
}
