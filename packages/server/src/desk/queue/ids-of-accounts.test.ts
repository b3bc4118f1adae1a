import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openCase } from '../../case/open-case.ts'
import { change } from '../../change/change.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  type Reviewer,
} from '../../testing/cast.ts'
import { handIn } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { giveBackLease, takeLease } from '../lease/take-lease.ts'
import { readDeskCase } from '../read-desk-case.ts'
import { handOverCase } from './hand-over-case.ts'
import { setPriority, skipCase } from './move-in-queue.ts'

onEachDatabase('Cases of two accounts under one id', (given) => {
  test('have each their own place, lease, hand-over and skips in the queue', async () => {
    const { house } = given()
    const one = await castSubmitted(house)
    const { caseId } = one
    const other = await castNamesake(caseId)
    const [reviewer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
    const by = { actor: lead.actor as never, name: lead.name }
    const seen = (reader: Reviewer, account: string) =>
      readDeskCase(house, reader.personId, account, caseId)
    const untouched = await seen(reviewer, other)

    await setPriority(house, by, one.account, caseId, { priority: 'raised', reason: 'Eilt.' })
    await skipCase(house, lead, one.account, caseId, 'Kenne ich.')
    await takeLease(house, reviewer, one.account, caseId)
    assert.equal((await seen(reviewer, one.account)).lease?.mine, true)
    assert.deepEqual(await seen(reviewer, other), untouched)

    const taken = await takeLease(house, lead, other, caseId)
    assert.equal(taken.mine, true)
    assert.equal((await seen(reviewer, one.account)).lease?.mine, true)
    await giveBackLease(house, lead.personId, other, caseId)
    await handOverCase(house, by, other, caseId, { to: { person: reviewer.personId } })
    assert.equal((await seen(reviewer, one.account)).lease?.mine, true)
    assert.equal((await seen(reviewer, one.account)).queued?.handOver ?? null, null)
  })

  /** A case that was handed in, under the id of another account's. */
  async function castNamesake(id: string): Promise<string> {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch } = await castCase(house, owner.actor, account, 'E-Mail\nx@example.org\n')
    await change(house, 'command', account, (unit) =>
      openCase(unit, owner.actor, {
        ...{ group, trigger: 'import', batchIds: [batch], splitOff: id },
        ...{ predecessorId: null, renewsUntil: null },
      }),
    )
    await handIn(house, owner, account, id)
    return account
  }
})
