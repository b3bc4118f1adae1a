import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RoleName } from '../../database/rights/roles.ts'
import { changeSettings } from '../../platform/settings.ts'
import { castAccount, castCase, castStaff } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { reportSuppressed } from '../../watching/report-suppressed.ts'
import { readBatch } from '../import/list-batches.ts'

onEachDatabase('A list of recipients whose mailboxes are long gone', (given) => {
  test('is recognised at the desk, whichever account reported them, once that is half a year ago', async () => {
    const { house } = given()
    await compareAccounts(true)
    const { account: other } = await castAccount(house)
    const addresses = Array.from({ length: 40 }, (_, at) => personOf(at))
    await reportSuppressed(house, other, { kind: 'hard_bounced', addresses })
    assert.deepEqual(await found('desk', listOf(0, 200)), [])
    given().clock.forward({ days: 200 })
    assert.deepEqual(await found('desk', listOf(0, 201)), ['long_dead warning'])
    assert.deepEqual(await found('customer', listOf(0, 202)), [])
    assert.deepEqual(await found('desk', listOf(1000, 1200)), [])

    await reportSuppressed(house, other, { kind: 'lifted', addresses })
    assert.deepEqual(await found('desk', listOf(0, 203)), [])
  })

  test('is recognised in other spellings of the same mailboxes', async () => {
    const { house } = given()
    await compareAccounts(true)
    const { account: other } = await castAccount(house)
    const addresses = Array.from({ length: 40 }, (_, at) => `g.one${at}+x@gmail.com`)
    await reportSuppressed(house, other, { kind: 'hard_bounced', addresses })
    given().clock.forward({ days: 200 })
    const again = Array.from({ length: 40 }, (_, at) => `go.ne${at}@googlemail.com`)
    assert.deepEqual(await found('desk', fileOf(again)), ['long_dead warning'])
  })

  test('is not, and nothing is kept of them, while accounts are not compared', async () => {
    const { house } = given()
    await compareAccounts(false)
    const { account: other } = await castAccount(house)
    const addresses = Array.from({ length: 40 }, (_, at) => personOf(2000 + at))
    await reportSuppressed(house, other, { kind: 'hard_bounced', addresses })
    given().clock.forward({ days: 200 })
    await compareAccounts(true)
    assert.deepEqual(await found('desk', listOf(2000, 2200)), [])
  })

  /** What the comparison of a new account's list says of them to a side. */
  async function found(reader: RoleName, csv: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch } = await castCase(house, owner.actor, account, csv)
    const { screening } = await readBatch(house, reader, account, group, batch)
    return screening!
      .comparison!.findings.filter(({ id }) => id === 'long_dead')
      .map(({ id, severity }) => `${id} ${severity}`)
  }

  async function compareAccounts(on: boolean) {
    const { house } = given()
    const admin = await castStaff(house, 'admin')
    await inRole(house.database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ name: 'Rohrpost', locale: 'de', set_up_at: given().clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
    await changeSettings(house, admin.actor, { compareAccounts: on })
  }
})
