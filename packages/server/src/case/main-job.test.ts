import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../desk/lease/take-lease.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  type Reviewer,
} from '../testing/cast.ts'
import { acceptAtOnce, askAtOnce, assessAll, rejectAtOnce } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { answerQuestions } from './asking/answer-questions.ts'
import { revokeApproval } from './deciding/revoke-approval.ts'
import { readCase } from './read-case.ts'

onEachDatabase('The main job', (given) => {
  test('a file that was imported opens a case and keeps the gate shut', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group } = await castCase(house, owner.actor, account)
    assert.deepEqual(await gate(house, account, group), 'never_approved')
  })

  test('an accepted case opens the gate, tells the submitter, and leaves the queue', async () => {
    const { house } = given()
    const { account, owner, group, caseId, reviewer } = await submitted(house)
    assert.equal(await gate(house, account, group), 'in_review')
    await accept(house, account, caseId, reviewer)
    assert.equal(await gate(house, account, group), 'allow')
    const seen = await readCase(house, 'customer', account, caseId)
    assert.equal(seen.status, 'accepted')
    assert.equal(seen.decision?.outcome, 'accepted')
    assert.equal(seen.clock.kept, true)
    assert.deepEqual(await lettersTo(house, owner.email), ['received', 'accepted'])
  })

  test('a question stops the clock, and the answer brings the case back to the desk', async () => {
    const { house, clock } = given()
    const { account, owner, group, caseId, reviewer } = await submitted(house)
    const questionId = randomUUIDv7()
    const token = await claim(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      leaseToken: token,
      questionId,
      text: 'Wo steht das Formular?',
      grounds: [policyAtHome.grounds[0]!.code],
      requirements: [],
    })
    assert.equal(await gate(house, account, group), 'question_open')
    const before = await readCase(house, 'customer', account, caseId)
    clock.forward({ days: 2 })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Auf der Startseite unten.', evidence: [] }],
    })
    const after = await readCase(house, 'customer', account, caseId)
    assert.equal(after.status, 'in_review')
    assert.equal(after.revision, 2)
    assert.ok(after.clock.dueAt! > before.clock.dueAt!)
    assert.equal(after.questions[0]?.answer?.text, 'Auf der Startseite unten.')
  })

  test('a rejection names ground and remedy, and the group cannot be mailed', async () => {
    const { house } = given()
    const { account, group, caseId, reviewer } = await submitted(house, 'purchased_or_rented')
    const method = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
    const token = await claim(house, reviewer, account, caseId)
    await rejectAtOnce(house, reviewer.actor, account, caseId, {
      leaseToken: token,
      revision: 1,
      decisionId: randomUUIDv7(),
      grounds: [...method.grounds],
      remedies: [method.remedies[0]!],
      statement: {},
    })
    assert.equal(await gate(house, account, group), 'rejected')
    const { decision } = await readCase(house, 'customer', account, caseId)
    assert.equal(decision?.grounds.length, method.grounds.length)
    assert.notEqual(decision?.statement.whatNow, '')
  })

  test('the same recipients imported again need no new case; others open one that is filled in', async () => {
    const { house } = given()
    const { account, owner, group, caseId, reviewer } = await submitted(house)
    await accept(house, account, caseId, reviewer)
    const same = 'Name;E-Mail\nBert;BERT@example.net\nAnna;anna@example.org\n'
    const again = await importFile(house, owner.actor, account, group, same)
    assert.equal(again.caseId, null)
    assert.equal(await gate(house, account, group), 'allow')
    const other = await importFile(house, owner.actor, account, group, 'E-Mail\ncarl@example.org\n')
    assert.notEqual(other.caseId, null)
    assert.equal(await gate(house, account, group), 'never_approved')
  })

  test('a file that holds no recipient opens no case, and neither opens nor shuts the gate', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Leere Liste' })
    const csv = 'E-Mail;Name\nanna(at)example.org;Anna\nbert@;Bert\n'
    const { caseId } = await importFile(house, owner.actor, account, group, csv)
    assert.equal(caseId, null)
    assert.equal(await gate(house, account, group), 'never_approved')
  })

  test('a revoked approval shuts the gate', async () => {
    const { house } = given()
    const { account, group, caseId, reviewer } = await submitted(house)
    await accept(house, account, caseId, reviewer)
    const lead = await castStaff(house, 'lead')
    await revokeApproval(house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
    assert.equal(await gate(house, account, group), 'revoked')
  })

  test('a second click on submit or accept changes nothing', async () => {
    const { house } = given()
    const { account, caseId, reviewer, submit } = await submitted(house)
    await submit()
    await accept(house, account, caseId, reviewer)
    const seen = await readCase(house, 'customer', account, caseId)
    assert.equal(seen.submissions.length, 1)
    assert.deepEqual(
      seen.timeline.map(({ type }) => type).filter((type) => type !== 'assessed'),
      ['case_opened', 'submitted', 'accepted'],
    )
  })
})

async function submitted(house: House, method?: string) {
  return { ...(await castSubmitted(house, method)), reviewer: await castReviewer(house) }
}

async function claim(
  house: House,
  reviewer: Reviewer,
  account: string,
  caseId: string,
): Promise<number> {
  const lease = await takeLease(house, reviewer, account, caseId)
  return lease.token!
}

/** Assesses every statement, accepts, and clicks a second time. */
async function accept(house: House, account: string, caseId: string, reviewer: Reviewer) {
  const held = await assessAll(house, reviewer, account, caseId)
  const wish = { ...held, decisionId: randomUUIDv7(), conditions: [], statement: {} }
  await acceptAtOnce(house, reviewer.actor, account, caseId, wish)
  await acceptAtOnce(house, reviewer.actor, account, caseId, wish)
}

async function gate(house: House, account: string, group: string): Promise<string> {
  const [answer] = await checkGates(house, [{ account, group, purpose: 'campaign' }], null)
  return answer!.reason ?? answer!.verdict
}

async function lettersTo(house: House, address: string): Promise<string[]> {
  const rows = await inRole(house.database, 'worker', null, (tx) =>
    tx
      .selectFrom('mail')
      .select('letter')
      .where('to_address', '=', address)
      .orderBy('created_at')
      .orderBy('mail_id')
      .execute(),
  )
  return rows.map(({ letter }) => (letter as { template: string }).template)
}
