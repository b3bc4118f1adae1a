import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import type { Actor, Facts } from '@freigabe/core'
import { createGroup } from '../../lists/groups/create-group.ts'
import { readBatch } from '../../lists/import/list-batches.ts'
import { uploadBatch } from '../../lists/import/upload-batch.ts'
import { deliverArrivals } from '../../sources/deliver-arrivals.ts'
import { castAccount, screenNow } from '../../testing/cast.ts'
import { castSource, type Form, peopleOf, platformKey } from '../../testing/cast-source.ts'
import { handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { listOf } from '../../testing/list-of.ts'
import { policyAtHome, publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'

const accountKey: Actor = { kind: 'account_key', keyId: randomUUIDv7() }
const said = { recordedBy: 'platform' } as const
interface Cast {
  account: string
  owner: Awaited<ReturnType<typeof castAccount>>['owner']
  group: string
}

onEachDatabase('That the platform recorded a list itself', (given) => {
  test('is refused where a customer or a key of an account says so, and nothing is imported', async () => {
    const mine = await cast()
    for (const by of [mine.owner.actor, accountKey]) {
      await assert.rejects(imports(mine, by, said), { code: 'NOT_ALLOWED' })
    }
    assert.equal((await imports(mine, platformKey, said)).recordedBy, 'platform')
    assert.equal((await imports(mine, platformKey)).recordedBy, null)
  })

  test('lets a rule accept an account’s first list, and the same list merely handed on goes to a person', async () => {
    await publish()
    const [recorded, handedOn] = [await cast(), await cast()]
    await imports(recorded, platformKey, said)
    await imports(handedOn, platformKey)
    assert.deepEqual(await outcome(recorded), ['accepted', true])
    assert.deepEqual(await outcome(handedOn), ['in_review', false])
  })

  test('is not known of a first list where a rule asks for something else', async () => {
    await publish('declaration.importedBy == ["platform_key"]')
    const mine = await cast()
    await imports(mine, platformKey)
    assert.deepEqual(await outcome(mine), ['in_review', false])
  })

  test('is not said of a case as long as one of its imports lacks it, also one of the same people', async () => {
    await publish()
    for (const [from, until] of [
      [0, 5],
      [100, 110],
    ] as const) {
      const mine = await cast()
      await imports(mine, mine.owner.actor, {}, listOf(from, until))
      await imports(mine, platformKey, said, listOf(100, 110))
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

  async function cast(): Promise<Cast> {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Newsletter' })
    return { account, owner, group }
  }

  async function imports(
    { account, group }: Cast,
    by: Actor,
    more: { recordedBy?: 'platform' } = {},
    csv = nextList(),
  ) {
    const { house } = given()
    const wish = { fileName: 'formular.csv', trigger: 'import', ...more } as const
    const bytes = Readable.from([Buffer.from(csv)])
    const { id } = await uploadBatch(house, by, account, group, wish, bytes)
    await screenNow(house, account, id)
    return readBatch(house, 'customer', account, group, id)
  }

  /** How the group's case stands once it is handed in, and what the rules were told. */
  async function outcome({ account, owner }: Cast) {
    const { house } = given()
    const { case_id: caseId } = await inRole(house.database, 'command', account, (tx) =>
      tx
        .selectFrom('case_batch')
        .select('case_id')
        .distinct()
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    await handIn(house, owner, account, caseId, [], 'platform_own_form')
    const { status } = await readCase(house, 'customer', account, caseId)
    const { facts } = await inRole(house.database, 'desk', account, (tx) =>
      tx
        .selectFrom('evaluation')
        .select('facts')
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow(),
    )
    return [status, (facts as Facts)['declaration.recordedByPlatform']]
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
