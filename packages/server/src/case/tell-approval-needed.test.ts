import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import { signedIn } from '../testing/browser.ts'
import { castAccount, castCase, castReviewer, castSubmitted, password } from '../testing/cast.ts'
import { acceptAtOnce, assessAll } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sweepCases } from './clock/sweep-cases.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'
import { saveDraft } from './submitting/save-draft.ts'

onEachDatabase('The letter that asks for approval', (given) => {
  test('before an approval’s end names that end', async () => {
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
    assert.deepEqual(await endsNamed(house, owner.email), [endsAt])
  })

  test('follows what a person imported after a quarter of an hour, to the notification that came at once', async () => {
    const { house, clock, app } = given()
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    const browser = await signedIn(app, owner.email, password)
    const told = async () => (await browser.get(`/accounts/${account}/notifications`)).body.items
    const [{ kind, mails }] = await told()
    assert.deepEqual([kind, mails], ['approval_needed', []])
    clock.forward({ minutes: 14 })
    await sweepCases(house)
    assert.deepEqual(await endsNamed(house, owner.email), [])
    clock.forward({ minutes: 1 })
    await sweepCases(house)
    await sweepCases(house)
    assert.deepEqual(await endsNamed(house, owner.email), [null])
    const [{ mails: sent }, ...more] = await told()
    assert.deepEqual([sent.length, more], [1, []])
  })

  test('goes to nobody where somebody has begun by then, or handed in', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      ...{ version: 0, step: 2, alsoCases: [] },
      content: { methods: [], answers: {}, countries: ['DE'] },
    })
    const submitted = await castSubmitted(house)
    clock.forward({ minutes: 20 })
    await sweepCases(house)
    for (const { email } of [owner, submitted.owner]) {
      assert.deepEqual(await endsNamed(house, email), [])
    }
  })

  test('goes out at once where a program imported, which looks at no page', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    await castCase(house, { kind: 'account_key', keyId: randomUUIDv7() }, account)
    assert.deepEqual(await endsNamed(house, owner.email), [null])
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
