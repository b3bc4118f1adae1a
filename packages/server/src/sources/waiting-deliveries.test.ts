import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { deleteGroup } from '../case/lists/delete-group.ts'
import { seal } from '../files/sealed-file.ts'
import type { House } from '../house.ts'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { deliveryLines } from '../lists/screening/open-list.ts'
import { screenNow } from '../testing/cast.ts'
import {
  addressesOf,
  approveSource,
  castSource,
  type Form,
  filesOf,
  linesOf,
  peopleOf,
  sourceOf,
  verdictOn,
} from '../testing/cast-source.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { changeSource, withdrawSource } from './change-source.ts'
import { appendDelivery, deliverArrivals } from './deliver-arrivals.ts'
import { sweepDeliveries } from './sweep-deliveries.ts'

onEachDatabase('A delivery that waits', (given) => {
  test('since its process died before it had its place gets it when it is sent again', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    const id = await onlyAppend(house, form, 0, 3, 'sign-up-1')
    assert.equal((await sourceOf(house, form)).period.arrived, 0)
    const { account, group, source, owner } = form
    const wish = { reference: 'sign-up-1', recipients: peopleOf(0, 3) }
    const answer = await deliverArrivals(
      house,
      owner.actor,
      { account, group, source: source.id },
      wish,
    )
    assert.deepEqual([answer.id, answer.taken, answer.batches.length], [id, 3, 1])
    assert.equal((await sourceOf(house, form)).period.arrived, 3)
  })

  test('since its process died before it had its place gets it from the clock, and keeps its file until then', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    await onlyAppend(house, form, 0, 3)
    await sweepDeliveries(house)
    assert.equal((await sourceOf(house, form)).period.arrived, 0)
    clock.forward({ days: 3 })
    await sweepFiles(house)
    await sweepDeliveries(house)
    const { arrivals, period } = await sourceOf(house, form)
    assert.equal(period.arrived, 3)
    await screenNow(house, form.account, arrivals[0]!.batchId)
    assert.deepEqual(await linesOf(house, form, arrivals[0]!.batchId), addressesOf(0, 3))
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('while its source is withdrawn or changed joins the form that it came through', async () => {
    const { house, clock } = given()
    for (const end of ['withdrawn', 'changed'] as const) {
      const form = await castSource(house, { cap: 10 })
      const { account, group, source, owner } = form
      await approveSource(house, form)
      await onlyAppend(house, form, 0, 3)
      const link = 'https://www.example.org/neu'
      if (end === 'withdrawn')
        await withdrawSource(house, owner.actor, { account, group, source: source.id })
      else await changeSource(house, owner.actor, { account, group, source: source.id }, { link })
      clock.forward({ minutes: 1 })
      await sweepDeliveries(house)
      const { arrivals } = await sourceOf(house, form)
      assert.deepEqual(
        arrivals.map(({ recipients, closed }) => [recipients, closed]),
        [[3, null]],
        end,
      )
    }
  })

  test('while its account is suspended is taken up, and stays shut with it', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    await onlyAppend(house, form, 0, 3)
    await sql`update account set suspended_at = now() where account_id = ${form.account}`.execute(
      house.database.root,
    )
    clock.forward({ minutes: 1 })
    await sweepDeliveries(house)
    const { arrivals, period } = await sourceOf(house, form)
    assert.deepEqual([period.arrived, arrivals[0]?.closed], [3, 'account_suspended'])
  })

  test('while its group is deleted goes with the group', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 10 })
    const { account, group, owner } = form
    await onlyAppend(house, form, 0, 3)
    await deleteGroup(house, owner.actor, account, group)
    clock.forward({ minutes: 1 })
    await sweepDeliveries(house)
    await sweepFiles(house)
    assert.equal(await filesOf(house, form), 0)
  })
})

/** Takes a delivery in as a process would that died right after. */
async function onlyAppend(house: House, form: Form, from: number, to: number, reference = 'none') {
  const { account, owner, group, source } = form
  const delivery = randomUUIDv7()
  const key = `recipients/${account}/${delivery}/all`
  const bytes = Buffer.from(deliveryLines(peopleOf(from, to)))
  const clear = (async function* () {
    yield bytes
  })()
  await house.files.write(key, seal(house.keys.sealing, key, clear))
  const { id } = await appendDelivery(house, owner.actor, {
    ...{ account, group, source: source.id, delivery, reference },
    ...{
      recipients: to - from,
      refused: 0,
      unconfirmed: 0,
      signUps: [],
      file: { key, bytes: bytes.length },
    },
  })
  return id
}
