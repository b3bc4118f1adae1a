import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { castReviewer, castSubmitted } from '../testing/cast.ts'
import { acceptAtOnce, assessAll } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'

onEachDatabase('The letter that asks for approval', (given) => {
  test('before an approval’s end names that end; the first letter of a group names none', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const held = await assessAll(house, reviewer, account, caseId)
    const endsAt = '2027-03-01T11:00:00.000Z'
    const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {}, endsAt }
    await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
    const { batches } = await readCase(house, 'customer', account, caseId)
    await change(house, 'command', account, (unit) =>
      openCase(
        unit,
        { kind: 'clock' },
        {
          group,
          trigger: 'expiry',
          batchIds: batches.map(({ id }) => id),
          predecessorId: caseId,
          renewsUntil: endsAt,
        },
      ),
    )
    assert.deepEqual(await endsNamed(house, owner.email), [null, endsAt])
  })
})

/** The ends named in the letters to an address, in the order in which they were written. */
async function endsNamed(house: House, address: string): Promise<unknown[]> {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select('letter')
      .where('to_address', '=', address)
      .orderBy('mail_id')
      .execute(),
  )
  const letters = rows.map(({ letter }) => letter as { template: string; params: object })
  return letters
    .filter(({ template }) => template === 'approval_needed')
    .map(({ params }) => (params as { approvalEndsAt: unknown }).approvalEndsAt)
}
