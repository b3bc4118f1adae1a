import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecordedBy } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { readBatch } from '../../lists/import/list-batches.ts'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, withKey } from '../../testing/browser.ts'
import { castStaff, password, screenNow } from '../../testing/cast.ts'
import { castGroup, type Importing, importedBy, judgedByRules } from '../../testing/cast-imports.ts'
import { platformKey } from '../../testing/cast-source.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome, publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const fetched = ['shop', 'former_provider'] as const

onEachDatabase('That the platform fetched a list itself', (given) => {
  test('is said by its own key with the right to write, and refused from everybody else, with nothing imported', async () => {
    const { house, app } = given()
    const { account, owner, group } = await castGroup(given().house)
    const path = `/accounts/${account}/groups/${group}/batches`
    const send = async (by: Pick<ReturnType<typeof withKey>, 'upload'>, recordedBy: string) => {
      const query = new URLSearchParams({ fileName: 'shop.csv', recordedBy })
      const { status, body } = await by.upload(`${path}?${query}`, Buffer.from(nextOrders()))
      return [status, status === 202 ? body.recordedBy : body.code]
    }
    const browser = await signedIn(app, owner.email, password)
    for (const by of [browser, await keyOf(account, 'write'), await keyOf(null, 'read')]) {
      for (const from of fetched) assert.deepEqual(await send(by, from), [403, 'NOT_ALLOWED'])
    }
    assert.deepEqual((await browser.get(path)).body.items, [])
    const platform = await keyOf(null, 'write')
    for (const from of fetched) assert.deepEqual(await send(platform, from), [202, from])
    assert.deepEqual(await send(platform, 'customer'), [400, 'REQUEST_INVALID'])
    const logged = await inRole(house.database, 'desk', account, (tx) =>
      tx.selectFrom('event').select('body').where('type', '=', 'batch_received').execute(),
    )
    assert.deepEqual(
      logged.map(({ body }) => (body as { recordedBy?: string }).recordedBy),
      [...fetched],
    )
  })

  test('lets a rule accept what came from there, and the same list merely handed on goes to a person', async () => {
    await publish()
    for (const [recordedBy, outcome] of [
      ['shop', ['accepted', 'shop']],
      ['former_provider', ['in_review', 'former_provider']],
      ['platform', ['in_review', 'none']],
      [undefined, ['in_review', 'none']],
    ] as const) {
      const mine = await castGroup(given().house)
      await imports(mine, platformKey, recordedBy)
      assert.deepEqual(await outcomeOf(mine), outcome)
    }
  })

  test('is known to rules with how many have an order, and how much of the orders came at once', async () => {
    await publish('screening.orderedShare >= 0.98 && screening.ordersAtOnceShare <= 0.5')
    for (const [orders, status] of [
      [overTheYear, 'accepted'],
      [atOnce, 'in_review'],
      [halfDated, 'in_review'],
    ] as const) {
      const mine = await castGroup(given().house)
      await imports(mine, platformKey, 'shop', nextOrders(orders))
      assert.equal((await outcomeOf(mine))[0], status)
    }
  })

  test('lets no rule accept an account’s first list, as shipped', async () => {
    await publish()
    await publishHousePack(given().house, {
      routing: { firstList: policyAtHome.routing.firstList },
    })
    const mine = await castGroup(given().house)
    await imports(mine, platformKey, 'shop')
    assert.deepEqual(await outcomeOf(mine), ['in_review', 'shop'])
  })

  test('is not said of a case as long as one of its imports lacks it, also one of the same people', async () => {
    await publish()
    for (const isSame of [true, false]) {
      const mine = await castGroup(given().house)
      const orders = nextOrders()
      await imports(mine, mine.owner.actor, undefined, isSame ? orders : nextOrders())
      await imports(mine, platformKey, 'shop', orders)
      assert.deepEqual(await outcomeOf(mine), ['in_review', 'none'])
    }
  })

  test('ends where a customer says what the columns hold, and not where the platform does', async () => {
    const { house, app } = given()
    const mine = await castGroup(given().house)
    const customer = await signedIn(app, mine.owner.email, password)
    for (const [by, expected] of [
      [await keyOf(null, 'write'), 'shop'],
      [customer, null],
    ] as const) {
      const { id } = await imports(mine, platformKey, 'shop', nextOrders())
      const path = `/accounts/${mine.account}/groups/${mine.group}/batches/${id}`
      assert.equal((await customer.put(`${path}/columns`, { columns: { email: 0 } })).status, 202)
      const confirmed = await readBatch(house, 'customer', mine.account, mine.group, id)
      assert.equal(confirmed.recordedBy, 'shop', 'What was guessed right is no word of theirs.')
      await by.put(`${path}/columns`, { columns: { email: 0, ordered_at: null, signed_up_at: 1 } })
      await screenNow(house, mine.account, id)
      const read = await readBatch(house, 'customer', mine.account, mine.group, id)
      assert.deepEqual([read.recordedBy, read.columns!.roles.signed_up_at?.index], [expected, 1])
    }
  })

  test('is read without what a customer said of the columns of other files', async () => {
    const { app } = given()
    const mine = await castGroup(given().house)
    const customer = await signedIn(app, mine.owner.email, password)
    const { id } = await imports(mine, mine.owner.actor, undefined, nextOrders())
    const path = `/accounts/${mine.account}/groups/${mine.group}/batches/${id}`
    await customer.put(`${path}/columns`, { columns: { email: 0, ordered_at: null } })
    const own = await imports(mine, mine.owner.actor, undefined, nextOrders())
    assert.equal(own.columns!.roles.ordered_at, undefined)
    const { columns } = await imports(mine, platformKey, 'shop', nextOrders())
    assert.deepEqual([columns!.roles.ordered_at?.index, columns!.chosen.remembered], [1, false])
  })

  async function publish(when = 'declaration.fetchedFrom == "shop"') {
    await publishRules(given().house, { fetched: [when, { effect: 'accept', conditions: [] }] })
  }

  async function keyOf(account: string | null, scope: 'read' | 'write') {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const wish = { name: 'Anbindung', scopes: [scope] }
    const { secret } = await issueKey(house, admin.actor, admin.name, account, wish)
    return withKey(app, secret)
  }

  function imports(
    mine: Importing,
    by: Actor,
    recordedBy: RecordedBy | undefined,
    csv = nextOrders(),
  ) {
    return importedBy(given().house, mine, by, recordedBy, csv)
  }

  async function outcomeOf(mine: Importing) {
    const { status, facts } = await judgedByRules(given().house, mine, 'existing_customer')
    return [status, facts['declaration.fetchedFrom']]
  }
})

const overTheYear = (row: number) => `2026-${String((row % 9) + 1).padStart(2, '0')}-1${row % 8}`
const atOnce = (row: number) => `2026-10-1${row % 8}`
const halfDated = (row: number) => (row % 2 === 0 ? overTheYear(row) : '')

let people = 0

/** Orders of people who are in no other list. */
function nextOrders(orderedOn: (row: number) => string = overTheYear): string {
  people += 40
  const rows = Array.from(
    { length: 40 },
    (_, row) => `kunde${people + row}@example.org;${orderedOn(row)}`,
  )
  return `E-Mail;Letzte Bestellung\n${rows.join('\n')}\n`
}
