import assert from 'node:assert/strict'
import { test } from 'node:test'
import { castCase, castSubmitted } from '../testing/cast.ts'
import { accept, handIn } from '../testing/decide.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { readCaseOverview } from './read-case-overview.ts'

onEachDatabase('Where the cases of an account stand', (given) => {
  test('is told by status with what is due first, and of this account alone', async () => {
    const { house } = given()
    await castSubmitted(house)
    const { account, owner } = await castSubmitted(house)
    await castCase(house, owner.actor, account, 'E-Mail\ncarla@example.com\n')
    const { open, usualHours } = await readCaseOverview(house, 'customer', account)
    assert.deepEqual(
      open.map(({ status, cases }) => [status, cases]),
      [
        ['awaiting_submission', 1],
        ['in_review', 1],
      ],
    )
    assert.equal(open[1]!.nextBy, '2026-11-26T09:00:00.000Z')
    assert.equal(usualHours, null)
  })

  test('says how soon decisions usually come, once there were five', async () => {
    const { house, clock } = given()
    clock.set('2026-12-02T09:00:00.000Z')
    const { account, owner, caseId } = await castSubmitted(house)
    const cases = [caseId]
    for (const name of ['eins', 'zwei', 'drei', 'vier']) {
      const other = await castCase(house, owner.actor, account, `E-Mail\n${name}@example.com\n`)
      await handIn(house, owner, account, other.caseId)
      cases.push(other.caseId)
    }
    clock.forward({ hours: 2 })
    for (const each of cases.slice(0, 4)) await accept(house, account, each)
    assert.equal((await readCaseOverview(house, 'customer', account)).usualHours, null)
    await accept(house, account, cases[4]!)
    assert.equal((await readCaseOverview(house, 'customer', account)).usualHours, 2)
  })
})
