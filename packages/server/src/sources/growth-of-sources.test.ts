import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../house.ts'
import { screenNow } from '../testing/cast.ts'
import {
  acceptSource,
  approveSource,
  casesOf,
  castSource,
  declaration,
  deliver,
  sourceOf,
  verdictOn,
} from '../testing/cast-source.ts'
import { handIn } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { declareSource } from './declare-source.ts'

onEachDatabase('A source', (given) => {
  test('costs a delivery no more after a year than after a month', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100, periodDays: 2 })
    await approveSource(house, form)
    const deliverDaily = async (from: number, to: number) => {
      for (let day = from; day < to; day += 1) {
        clock.forward({ days: 1 })
        await deliver(house, form, day, day + 1)
      }
    }
    await deliverDaily(0, 4)
    const early = await keptAtGate(house, form)
    await deliverDaily(4, 12)
    assert.ok((await keptAtGate(house, form)) <= early)
  })

  test('that grows beyond its cap holds only what is new, and opens a case about it', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    await deliver(house, form, 0, 8)
    const { batches } = await deliver(house, form, 8, 13)
    assert.deepEqual(
      batches.map(({ recipients, beyondCap, closed }) => [recipients, beyondCap, closed]),
      [
        [2, false, null],
        [3, true, 'never_approved'],
      ],
    )
    for (const { batchId } of batches) await screenNow(house, form.account, batchId)
    const grown = (await casesOf(house, form)).find(({ trigger }) => trigger === 'growth')
    assert.equal(grown?.recipients, 3)
    assert.deepEqual(
      grown?.batches.map(({ id }) => id),
      [batches[1]!.batchId],
    )

    // More of the same joins it while it is not under review.
    const more = await deliver(house, form, 13, 15)
    assert.equal(more.batches[0]?.batchId, batches[1]!.batchId)
    await screenNow(house, form.account, batches[1]!.batchId)
    await handIn(house, form.owner, form.account, grown!.id)
    await acceptSource(house, form.account, grown!.id)
    assert.equal(await verdictOn(house, form), 'allow')
  })

  test('has what came beyond its cap asked about apart from another source that waits', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    const { account, group, owner } = form
    const other = await declareSource(house, owner.actor, account, group, declaration)
    const { batches } = await deliver(house, form, 0, 13)
    await screenNow(house, account, batches[1]!.batchId)
    const cases = await casesOf(house, form)
    const asked = cases.map(({ trigger, recipients, sources }) => [
      trigger,
      recipients,
      sources.map(({ id }) => id),
    ])
    assert.deepEqual(asked.slice(0, 2), [
      ['growth', 3, []],
      ['early', 0, [other.id]],
    ])
  })

  test('that a reviewer approves with a lower cap sends what had come beyond it to a case of its own', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await handIn(house, form.owner, form.account, form.caseId)
    const { batches } = await deliver(house, form, 0, 8)
    assert.equal(batches[0]?.closed, 'in_review')
    const extent = { source: form.source.id, cap: 5, periodDays: 30 }
    await acceptSource(house, form.account, form.caseId, [extent])
    const { approved, arrivals, closed } = await sourceOf(house, form)
    assert.deepEqual([approved?.cap, approved?.periodDays], [5, 30])
    assert.deepEqual([arrivals[0]?.beyondCap, arrivals[0]?.closed], [true, 'never_approved'])
    assert.equal(closed, null)
  })

  test('has room again when a new period begins, and none once its approval has ended', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 5 })
    await approveSource(house, form)
    await deliver(house, form, 0, 5)
    assert.equal((await sourceOf(house, form)).closed, 'never_approved')
    clock.forward({ days: 30 })
    assert.equal((await sourceOf(house, form)).closed, null)
    clock.forward({ days: 1000 })
    assert.equal((await sourceOf(house, form)).closed, 'expired')
  })

  test('that takes in many deliveries at once counts each recipient once, and none beyond the cap as within it', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    await approveSource(house, form)
    await Promise.all([0, 1, 2, 3].map((n) => deliver(house, form, n * 4, n * 4 + 4)))
    const { arrived, beyondCap } = (await sourceOf(house, form)).period
    assert.deepEqual([arrived, beyondCap], [10, 6])
  })
})

/** How much is stored at the gate for a form's group, in characters. */
async function keptAtGate(house: House, { account, group }: { account: string; group: string }) {
  const { facts } = await inRole(house.database, 'gate', null, (tx) =>
    tx
      .selectFrom('gate_facts')
      .select('facts')
      .where('account_id', '=', account)
      .where('group_id', '=', group)
      .executeTakeFirstOrThrow(),
  )
  return JSON.stringify(facts).length
}
