import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { change } from '../../change/change.ts'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { readQueue } from '../../desk/queue/read-queue.ts'
import type { House } from '../../house.ts'
import { castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import { accept, askAtOnce } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { moveCase } from '../move-case.ts'
import { withdrawCase } from '../withdraw-or-resume-case.ts'
import { readLedger } from './run-clock.ts'
import { sweepClocks } from './sweep-clocks.ts'

onEachDatabase('The clock of a case', (given) => {
  test('is at risk and then breached when that comes true, told once by two workers', async () => {
    const { house, clock } = given()
    const start = clock.now()
    const { account, caseId } = await castSubmitted(house)
    assert.equal(await atDesk(house, caseId), 'running')
    clock.forward({ hours: 7 })
    await Promise.all([sweepClocks(house), sweepClocks(house)])
    assert.equal(await atDesk(house, caseId), 'at_risk')
    assert.deepEqual(await dueAs(house, account), { overdue: 0, at_risk: 1, today: 1 })
    clock.forward({ days: 3 })
    await Promise.all([sweepClocks(house), sweepClocks(house)])
    await sweepClocks(house)
    assert.equal(await atDesk(house, caseId), 'breached')
    assert.deepEqual(await dueAs(house, account), { overdue: 1, at_risk: 0, today: 1 })
    const ledger = await entries(house, account, caseId)
    assert.deepEqual(ledger, [
      ['promised', after(start, 0)],
      ['at_risk', after(start, 6)],
      ['breached', after(start, 24)],
    ])
    await accept(house, account, caseId)
    assert.deepEqual(await outcomeOf(house, caseId), { kept: false, route: 'normal' })
  })

  test('stands still while the customer is asked, and is kept by a decision in time', async () => {
    const { house, clock } = given()
    clock.set('2026-12-02T09:00:00.000Z')
    const { account, owner, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const questionId = randomUUIDv7()
    await askAtOnce(house, reviewer, account, caseId, {
      leaseToken: token!,
      questionId,
      text: 'Wo steht das Formular?',
      grounds: ['origin_unclear'],
      requirements: [],
    })
    clock.forward({ days: 6 })
    await sweepClocks(house)
    assert.equal(await atDesk(house, caseId), 'paused')
    assert.deepEqual(await dueAs(house, account), { overdue: 0, at_risk: 0, today: 0 })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Unten auf der Startseite.', evidence: [] }],
    })
    clock.forward({ hours: 1 })
    await accept(house, account, caseId)
    assert.deepEqual(
      (await entries(house, account, caseId)).map(([type]) => type),
      ['promised', 'paused', 'resumed', 'kept'],
    )
    assert.deepEqual(await outcomeOf(house, caseId), { kept: true, route: 'normal' })
  })

  test('ends again and again while the machine’s clock was put back and the account’s stands still', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    const lead = await castStaff(house, 'lead')
    const reopen = () =>
      change(house, 'command', account, (unit) =>
        moveCase(unit, lead.actor, caseId, { type: 'reopen', reason: 'error_corrected' }),
      )
    for (let time = 0; time < 3; time += 1) {
      await accept(house, account, caseId)
      assert.deepEqual(await outcomeOf(house, caseId), { kept: true, route: 'normal' })
      await reopen()
    }
  })

  test('ends without kept or breached when the case is taken back', async () => {
    const { house, clock } = given()
    clock.set('2026-12-15T09:00:00.000Z')
    const { account, owner, caseId } = await castSubmitted(house)
    await withdrawCase(house, owner.actor, account, caseId)
    clock.forward({ days: 5 })
    await sweepClocks(house)
    assert.deepEqual(
      (await entries(house, account, caseId)).map(([type]) => type),
      ['promised', 'dropped'],
    )
    assert.equal(await outcomeOf(house, caseId), undefined)
  })
})

/** How many of an account's cases each of the queue's due-date filters finds. */
async function dueAs(house: House, account: string) {
  const { personId } = await castReviewer(house)
  const found = async (due: 'overdue' | 'at_risk' | 'today') =>
    (await readQueue(house, personId, { account, due, limit: 10 })).items.length
  return {
    overdue: await found('overdue'),
    at_risk: await found('at_risk'),
    today: await found('today'),
  }
}

function after(start: string, hours: number): string {
  return new Date(Date.parse(start) + hours * 3_600_000).toISOString()
}

async function entries(house: House, account: string, caseId: string) {
  const ledger = await inRole(house.database, 'command', account, (tx) =>
    readLedger(tx, account, caseId),
  )
  return ledger.map(({ type, at }) => [type, at])
}

async function atDesk(house: House, caseId: string) {
  const row = await inRole(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('desk_queue')
      .select('clock')
      .where('case_id', '=', caseId)
      .executeTakeFirstOrThrow(),
  )
  return row.clock
}

function outcomeOf(house: House, caseId: string) {
  return inRole(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('promise_outcome')
      .select(['kept', 'route'])
      .where('case_id', '=', caseId)
      .executeTakeFirst(),
  )
}
