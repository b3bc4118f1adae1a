import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileGroup } from '@freigabe/core'
import { deleteBatch } from '../case/lists/delete-batch.ts'
import { readGroupFacts, readStoredFacts } from '../gate/facts/read-group-facts.ts'
import { listGateChanges } from '../gate/following/list-gate-changes.ts'
import type { House } from '../house.ts'
import { screenNow } from '../testing/cast.ts'
import {
  acceptSource,
  approveSource,
  castSource,
  declaration,
  deliver,
  type Form,
  sourceOf,
} from '../testing/cast-source.ts'
import { handIn } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { changeSource } from './change-source.ts'

onEachDatabase('At the gate, a delivery', (given) => {
  test('leaves what the tables amount to, whatever it grows, begins or cuts', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 10, periodDays: 2 })
    await holds(house, form)
    await deliver(house, form, 0, 1)
    await holds(house, form)
    await approveSource(house, form)
    for (const [from, to] of [
      [1, 3],
      [3, 8],
      [8, 13],
      [13, 15],
    ] as const) {
      await deliver(house, form, from, to)
      await holds(house, form)
      await screenAll(house, form)
      await holds(house, form)
    }
    for (const day of [1, 2, 3]) {
      clock.forward({ days: 1 })
      await deliver(house, form, 20 + day, 21 + day)
      await holds(house, form)
    }
    const { arrivals } = await sourceOf(house, form)
    const { owner, account, group } = form
    await deleteBatch(house, owner.actor, account, group, arrivals[0]!.batchId)
    await holds(house, form)
  })

  test('leaves what the tables amount to where it outgrows an earlier approval and another still holds', async () => {
    const { house } = given()
    const form = await castSource(house, { cap: 10 })
    const { account, group, source, owner } = form
    await handIn(house, owner, account, form.caseId)
    await acceptSource(house, account, form.caseId, [{ source: source.id, cap: 4, periodDays: 30 }])
    await deliver(house, form, 0, 3)
    const wider = { ...declaration, cap: 20 }
    const changed = await changeSource(
      house,
      owner.actor,
      { account, group, source: source.id },
      wider,
    )
    await handIn(house, owner, account, changed.case!.id)
    await acceptSource(house, account, changed.case!.id)
    const { batches } = await deliver(house, form, 3, 9)
    assert.deepEqual(
      batches.map(({ recipients, closed }) => [recipients, closed]),
      [[6, null]],
    )
    await holds(house, form)
  })

  test('is told of where it begins or ends a batch, and changes nothing where one only grows and is screened', async () => {
    const { house, clock } = given()
    const form = await castSource(house, { cap: 100, periodDays: 2 })
    await approveSource(house, form)
    await deliver(house, form, 0, 1)
    const { owner, account, group } = form
    const stored = await storedOf(house, form)
    assert.equal(await toldBy(house, () => deliver(house, form, 1, 5)), 0)
    assert.equal(await toldBy(house, () => screenAll(house, form)), 0)
    clock.forward({ days: 1 })
    assert.equal(await toldBy(house, () => deliver(house, form, 5, 6)), 1)
    assert.deepEqual(await storedOf(house, form), stored)
    const [newest] = (await sourceOf(house, form)).arrivals
    const remove = () => deleteBatch(house, owner.actor, account, group, newest!.batchId)
    assert.equal(await toldBy(house, remove), 1)
    assert.deepEqual(await storedOf(house, form), stored)
  })
})

/** The group's stored and remembered facts are what its tables amount to. */
async function holds(house: House, form: Form) {
  const { account, group } = form
  const [toStore, facts] = await inRole(house.database, 'command', account, async (tx) => [
    (await readStoredFacts(tx, account, group)).stored,
    await readGroupFacts(tx, account, group),
  ])
  assert.deepEqual((await storedOf(house, form)).facts, toStore)
  const { groups } = await house.gate.find([{ account, group }])
  assert.deepEqual(house.gate.table.groupAt(groups[0]!.group).verdicts, compileGroup(facts))
}

function storedOf(house: House, { account, group }: Form) {
  return inRole(house.database, 'gate', null, (tx) =>
    tx
      .selectFrom('gate_facts')
      .select(['revision', 'facts', 'at'])
      .where('account_id', '=', account)
      .where('group_id', '=', group)
      .executeTakeFirstOrThrow(),
  )
}

async function screenAll(house: House, form: Form) {
  for (const { batchId } of (await sourceOf(house, form)).arrivals) {
    await screenNow(house, form.account, batchId)
  }
}

/** How often followers of the gate are told to look at a group, by what is done. */
async function toldBy(house: House, act: () => Promise<unknown>): Promise<number> {
  const { position: after } = await listGateChanges(house, { limit: 1 })
  await act()
  return (await listGateChanges(house, { after, limit: 100 })).changes.length
}
