import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublicEvent } from '@freigabe/contract'
import { sweepApprovals } from '../case/clock/sweep-approvals.ts'
import { deleteGroup } from '../case/lists/delete-group.ts'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { changeAccount } from '../people/accounts/keep-accounts.ts'
import { castAccount, castCase } from '../testing/cast.ts'
import { accept, handIn } from '../testing/decide.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { listEvents } from './read-events.ts'

onEachDatabase('What the platform hears of the gate', (given) => {
  test('that a group opens, and that its approval ends, each once', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account)
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    const opened = (await changes(house, account)).at(-1)!
    assert.deepEqual([opened.group, opened.data], [group, said('allow', null, batch)])
    await refresh(house, account, group)
    assert.equal((await changes(house, account)).at(-1)!.id, opened.id, 'nothing else is said now')
    clock.forward({ days: 2000 })
    await refresh(house, account, group)
    await sweepApprovals(house)
    await sweepApprovals(house)
    const after = (await changes(house, account)).slice(-2)
    assert.deepEqual(
      after.map(({ data }) => data),
      [said('allow', null, batch), said('deny', 'expired', batch)],
    )
  })

  test('what time did is told with the next change, if that comes before anybody looks', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account)
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    clock.forward({ days: 2000 })
    await deleteGroup(house, owner.actor, account, group)
    await sweepApprovals(house)
    const last = (await changes(house, account)).at(-1)!
    assert.deepEqual(last.data, { ...said('deny', 'unknown_group', batch), batches: [] })
    const all = await listEvents(house, account, { limit: 100 })
    assert.ok(all.items.some(({ type }) => type === 'group.deleted'))
  })

  test('that the standing of the account changed, once for all of its groups', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    await castCase(house, owner.actor, account)
    const before = (await changes(house, account)).length
    for (const mode of ['observe', 'observe', 'enforce'] as const) {
      await changeAccount(house, owner.actor, account, { mode })
    }
    const told = (await changes(house, account)).slice(before)
    assert.deepEqual(
      told.map(({ group, data }) => [group, data.verdict, data.enforced]),
      [
        [null, null, false],
        [null, null, true],
      ],
    )
  })
})

async function changes(house: House, account: string): Promise<PublicEvent<'gate.changed'>[]> {
  const { items } = await listEvents(house, account, { types: ['gate.changed'], limit: 1000 })
  return items as PublicEvent<'gate.changed'>[]
}

function refresh(house: House, account: string, group: string) {
  return change(house, 'command', account, async (unit) => unit.refreshGate(group))
}

function said(verdict: 'allow' | 'deny', reason: string | null, batchId: string) {
  const batches = [{ batchId, verdict, reason }]
  return { verdict, reason, enforced: true, batches, moreBatches: 0 }
}
