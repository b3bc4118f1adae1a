import assert from 'node:assert/strict'
import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { change } from '../../change/change.ts'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { namePlatform } from '../../platform/set-up.ts'
import { changeSettings } from '../../platform/settings.ts'
import { castReviewer, castStaff, castSubmitted } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { moveCase } from '../move-case.ts'
import { readCase } from '../read-case.ts'
import { supplementCase } from '../submitting/submit-case.ts'
import { resumeCase } from '../withdraw-or-resume-case.ts'

const small = 'screening.recipients < 100'

onEachDatabase('The rules of a submission', (given) => {
  test('accept it at once, with reasons, an approval and one letter', async () => {
    const { house } = given()
    const publication = await publishRules(house, {
      small_list: [small, { effect: 'accept', conditions: [] }],
    })
    const { account, caseId } = await castSubmitted(house)
    const decided = await readCase(house, 'customer', account, caseId)
    assert.equal(decided.status, 'accepted')
    assert.equal(decided.decision?.decidedBy, 'rule')
    assert.match(decided.decision.statement.found, /Empfänger in den Importen.*: 2/)
    assert.match(decided.decision.statement.rule, /„Regel small_list“.*Erklärung small_list\./)
    assert.match(decided.decision.statement.whatNow, /Einspruch/)
    assert.deepEqual(await lettersOf(house, account), ['accepted'])
    assert.equal((await rowsOf(house, account, 'approval')).length, 1)
    const [kept] = await evaluationsOf(house, account)
    assert.equal(kept?.outcome, 'accepted')
    assert.equal(kept.rule_id, 'small_list')
    assert.equal(kept.publication, publication)
    assert.equal(kept.facts['screening.recipients'], 2)
    assert.equal(await queued(house, caseId), undefined)
  })

  test('accept it once, however often the customer clicks', async () => {
    const { house } = given()
    await publishRules(house, { small_list: [small, { effect: 'accept', conditions: [] }] })
    const { account, submit } = await castSubmitted(house)
    await submit()
    assert.equal((await rowsOf(house, account, 'decision')).length, 1)
    assert.equal((await evaluationsOf(house, account)).length, 1)
  })

  test('leave it to a person where the operator does not let rules accept', async () => {
    const { house } = given()
    await publishRules(house, { small_list: [small, { effect: 'accept', conditions: [] }] })
    await letRulesAccept(house, false)
    const { account, caseId } = await castSubmitted(house)
    await letRulesAccept(house, true)
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
    const [kept] = await evaluationsOf(house, account)
    assert.deepEqual(
      [kept?.outcome, kept?.rule_id, kept?.sampled, kept?.route],
      ['person', 'small_list', false, 'normal'],
    )
  })

  test('send what is drawn by lot to a person, on the way that any other case goes', async () => {
    const { house } = given()
    await publishRules(
      house,
      {
        small_list: [small, { effect: 'accept', conditions: [] }],
        quick: [small, { effect: 'route', to: 'fast' }],
      },
      1,
    )
    const { account, owner, caseId, content } = await castSubmitted(house)
    const [kept] = await evaluationsOf(house, account)
    assert.deepEqual([kept?.outcome, kept?.sampled, kept?.seed], ['person', true, 'k1'])
    assert.equal((await queued(house, caseId))?.route, 'fast')
    // The key is rotated: what was drawn stays drawn.
    const next = { id: 'k2', bytes: randomBytes(32) }
    const keys = { ...house.keys, signing: [next, ...house.keys.signing] }
    await supplementCase({ ...house, keys }, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: content as never,
    })
    const all = await evaluationsOf(house, account)
    assert.deepEqual(
      all.map(({ seed }) => seed),
      ['k1', 'k1'],
    )
  })

  test('ask in the words of the policy, each ground once, and a person goes on after the answer', async () => {
    const { house } = given()
    await publishRules(house, {
      ask_origin: [small, { effect: 'ask', ground: 'consent_lapsed' }],
      ask_again: [small, { effect: 'ask', ground: 'consent_lapsed' }],
      needs_proof: [small, { effect: 'require', requirement: 'objection_notice_proof' }],
      small_list: [small, { effect: 'accept', conditions: [] }],
    })
    const { account, caseId, owner } = await castSubmitted(house, 'form_single_opt_in')
    const asked = await readCase(house, 'customer', account, caseId)
    assert.equal(asked.status, 'awaiting_answer')
    const ground = policyAtHome.grounds.find(({ code }) => code === 'consent_lapsed')!
    assert.equal(asked.questions.length, 2)
    assert.equal(asked.questions[0]?.text, ground.question.de)
    assert.equal(asked.questions[1]?.requirements[0]?.id, 'objection_notice_proof')
    assert.deepEqual(await lettersOf(house, account), ['questions', 'received'])
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: asked.questions.map(({ id }) => ({ questionId: id, text: 'Gern.', evidence: [] })),
    })
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
    const outcomes = (await evaluationsOf(house, account)).map(({ outcome }) => outcome)
    assert.deepEqual(outcomes, ['asked', 'person'])
  })

  test('take back what they asked once a supplement settles it, and go on from there', async () => {
    const { house } = given()
    await publishRules(house, {
      no_contact: ['!declaration.contact', { effect: 'ask', ground: 'consent_lapsed' }],
      needs_proof: [small, { effect: 'require', requirement: 'objection_notice_proof' }],
      with_contact: ['declaration.contact', { effect: 'accept', conditions: [] }],
    })
    const { account, caseId, owner, content } = await castSubmitted(house, 'form_single_opt_in')
    const states = async () => {
      const { status, questions, timeline } = await readCase(house, 'customer', account, caseId)
      return [status, ...questions.map(({ state }) => state), timeline.at(-1)?.type]
    }
    const supplement = (revision: number, more: object) =>
      supplementCase(house, owner, account, caseId, {
        submissionId: randomUUIDv7(),
        revision,
        declarationVersion: policyAtHome.declaration.version,
        content: { ...content, ...more } as never,
      })
    assert.deepEqual(await states(), ['awaiting_answer', 'open', 'open', 'question_asked'])
    const contact = { name: 'Erika', email: 'erika@example.org' }
    await supplement(1, { contact })
    assert.deepEqual(await states(), [
      'awaiting_answer',
      'taken_back',
      'open',
      'question_taken_back',
    ])
    const key = `form_single_opt_in/objection_notice_proof`
    await supplement(2, { contact, answers: { ...content.answers, [key]: 'Steht im Formular.' } })
    assert.deepEqual(await states(), ['accepted', 'taken_back', 'taken_back', 'accepted'])
  })

  test('only tell once a person has the case', async () => {
    const { house } = given()
    await publishRules(house, {
      with_contact: ['declaration.contact', { effect: 'accept', conditions: [] }],
    })
    const { account, caseId, owner, content } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    await takeLease(house, reviewer, account, caseId)
    await supplementCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: { ...content, contact: { name: 'Erika', email: 'erika@example.org' } } as never,
    })
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
    const kept = (await evaluationsOf(house, account)).at(-1)
    assert.deepEqual([kept?.outcome, kept?.rule_id], ['person', 'with_contact'])
  })

  test('hold it for a person, with the way that the rules chose and what it takes', async () => {
    const { house } = given()
    await publishRules(house, {
      look_first: [small, { effect: 'hold' }],
      ask_origin: [small, { effect: 'ask', ground: 'consent_lapsed' }],
      for_expert: [small, { effect: 'route', to: 'specialist', skill: 'language_de' }],
      small_list: [small, { effect: 'accept', conditions: [] }],
    })
    const { account, caseId } = await castSubmitted(house)
    assert.equal((await evaluationsOf(house, account))[0]?.outcome, 'held')
    const row = await queued(house, caseId)
    assert.deepEqual(
      [row?.status, row?.route, row?.skills],
      ['in_review', 'specialist', ['language_de']],
    )
  })

  test('leave a case its way when it lapses and is resumed', async () => {
    const { house } = given()
    await publishRules(house, {
      ask_origin: [small, { effect: 'ask', ground: 'consent_lapsed' }],
      for_expert: [small, { effect: 'route', to: 'specialist', skill: 'language_de' }],
    })
    const { account, caseId, owner } = await castSubmitted(house)
    await change(house, 'command', account, (unit) =>
      moveCase(unit, { kind: 'clock' }, caseId, { type: 'lapse' }),
    )
    assert.equal(await queued(house, caseId), undefined)
    await resumeCase(house, owner.actor, account, caseId)
    const row = await queued(house, caseId)
    assert.deepEqual([row?.route, row?.skills], ['specialist', ['language_de']])
  })

  test('never accept a forbidden method', async () => {
    const { house } = given()
    await publishRules(house, { small_list: [small, { effect: 'accept', conditions: [] }] })
    const forbidden = policyAtHome.methods.find(({ stance }) => stance === 'forbidden')!
    const { account, caseId } = await castSubmitted(house, forbidden.code)
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
  })

  test('lose no submission when they fail: a person gets it, and sees what failed', async () => {
    const { house } = given()
    await publishRules(house, { small_list: [small, { effect: 'accept', conditions: [] }] })
    const { account, caseId } = await withoutEndOfApprovals(house, () => castSubmitted(house))
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'in_review')
    const [kept] = await evaluationsOf(house, account)
    assert.deepEqual([kept?.outcome, kept?.trouble], ['person', 'TypeError'])
    assert.equal((await queued(house, caseId))?.route, 'normal')
  })
})

type Mutable = { -readonly [Part in keyof House]: House[Part] }

/** As if a policy did not say how long an approval lasts, which only shows when one is given. */
async function withoutEndOfApprovals<Result>(
  house: House,
  work: () => Promise<Result>,
): Promise<Result> {
  const policies = house.policies
  const broken = house as Mutable
  broken.policies = {
    ...policies,
    async effective(...args) {
      return { ...(await policies.effective(...args)), approval: undefined as never }
    },
  }
  try {
    return await work()
  } finally {
    broken.policies = policies
  }
}

async function letRulesAccept(house: House, acceptByRule: boolean) {
  await namePlatform(house, 'Rohrpost', 'de')
  const admin = await castStaff(house, 'admin')
  await changeSettings(house, admin.actor, { acceptByRule })
}

function evaluationsOf(house: House, account: string) {
  return inRole(house.database, 'desk', account, (tx) =>
    tx
      .selectFrom('evaluation')
      .selectAll()
      .where('account_id', '=', account)
      .orderBy('revision')
      .execute(),
  )
}

function rowsOf(house: House, account: string, table: 'approval' | 'decision') {
  return inRole(house.database, 'desk', account, (tx) =>
    tx.selectFrom(table).select('case_id').where('account_id', '=', account).execute(),
  )
}

function queued(house: House, caseId: string) {
  return inRole(house.database, 'desk', null, (tx) =>
    tx.selectFrom('desk_queue').selectAll().where('case_id', '=', caseId).executeTakeFirst(),
  )
}

/** The letters about the case, except the one that asked for it. */
async function lettersOf(house: House, account: string): Promise<string[]> {
  const rows = await inRole(house.database, 'customer', account, (tx) =>
    tx.selectFrom('notification').select('kind').where('account_id', '=', account).execute(),
  )
  return rows
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'approval_needed')
    .sort()
}
