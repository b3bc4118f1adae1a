import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { castAccount, castCase, completeContent } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'
import { readDraft } from '../submitting/read-draft.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { resumeCase } from '../withdraw-or-resume-case.ts'
import { sweepCases } from './sweep-cases.ts'

const { reminders, lapseAfterDays } = policyAtHome

onEachDatabase('What time asks of customers', (given) => {
  test('who has not started is reminded at the policy’s pace, once by two workers, until the case lapses', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    const counts: number[] = []
    for (let day = 1; day <= lapseAfterDays; day += 1) {
      clock.forward({ days: 1 })
      await Promise.all([sweepCases(house), sweepCases(house)])
      counts.push(await remindersTo(house, owner.email))
    }
    const days = counts.flatMap((count, at) => (count > (counts[at - 1] ?? 0) ? [at + 1] : []))
    // Opened on a Wednesday: none of these days is at a weekend.
    assert.deepEqual(days, reminders.notStarted)
    assert.equal(counts.at(-1), reminders.notStarted.length)
  })

  test('nobody is reminded at night or on a weekend: what falls due then goes out in the morning', async () => {
    const { house, clock } = given()
    // A Wednesday, 23:00 in Berlin.
    clock.set('2026-12-02T22:00:00.000Z')
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    clock.set('2026-12-09T22:30:00.000Z')
    await sweepCases(house)
    assert.equal(await remindersTo(house, owner.email), 0)
    clock.set('2026-12-10T07:00:00.000Z')
    await sweepCases(house)
    assert.equal(await remindersTo(house, owner.email), 1)
  })

  test('a reminder that was due by day, but is only sent at night, waits for the morning as well', async () => {
    const { house, clock } = given()
    clock.set('2027-01-06T10:00:00.000Z')
    const { account, owner } = await castAccount(house)
    await castCase(house, owner.actor, account)
    clock.set('2027-01-13T22:00:00.000Z')
    await sweepCases(house)
    await sweepCases(house)
    assert.equal(await remindersTo(house, owner.email), 0)
    clock.set('2027-01-14T07:00:00.000Z')
    await sweepCases(house)
    assert.equal(await remindersTo(house, owner.email), 1)
  })

  test('a lapsed case is resumed with all that was entered, and waits as long as before', async () => {
    const { house, clock } = given()
    clock.set('2027-02-03T10:00:00.000Z')
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const content = await completeContent(house, account)
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: content as never,
      alsoCases: [],
      step: 2,
    })
    clock.forward({ days: lapseAfterDays })
    await sweepCases(house)
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'lapsed')
    await resumeCase(house, owner.actor, account, caseId)
    const draft = await readDraft(house, 'customer', account, caseId)
    assert.deepEqual(draft.content, content)
    const { status, clock: its } = await readCase(house, 'customer', account, caseId)
    assert.equal(status, 'awaiting_submission')
    assert.equal(Date.parse(its.lapsesAt!) - Date.parse(clock.now()), lapseAfterDays * 86_400_000)
  })
})

async function remindersTo(house: House, address: string): Promise<number> {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx.selectFrom('mail').select('letter').where('to_address', '=', address).execute(),
  )
  return rows.filter(({ letter }) => (letter as { template: string }).template === 'reminder')
    .length
}
