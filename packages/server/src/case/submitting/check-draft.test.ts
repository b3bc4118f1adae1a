import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { correctColumns } from '../../lists/columns/correct-columns.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../../testing/cast.ts'
import { handIn } from '../../testing/decide.ts'
import { policyAtHome, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkDraft } from './check-draft.ts'
import { saveDraft } from './save-draft.ts'
import { submitCase } from './submit-case.ts'

/** Recipients of whom a third seem to be Swiss, with times of sign-up but not of confirmation. */
const rows = Array.from(
  { length: 90 },
  (_, at) => `kundin${at}@${at % 3 === 0 ? 'bluewin.ch' : 't-online.de'};1${at % 9}.06.2019`,
)
const list = `E-Mail;Angemeldet am\n${rows.join('\n')}\n`

/** Some thirty sign-ups a week. */
const manyAWeek = `E-Mail;Angemeldet am\n${Array.from(
  { length: 300 },
  (_, at) =>
    `kunde${at * 7919}@firma${at % 60}.de;${new Date(Date.UTC(2026, 2, 1) + at * 20_123_000).toISOString()}`,
).join('\n')}\n`
const whichColumn = {
  de: 'In welcher Spalte stehen die Zeiten?',
  en: 'Which column holds the times?',
}

onEachDatabase('The check before submitting', (given) => {
  test('says what is missing and what does not go with the file, and changes nothing', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, list)
    const complete = await completeContent(house, account)
    const { 'form_double_opt_in/form_link': _, ...others } = complete.answers
    const answers = { ...others, 'form_double_opt_in/double_opt_in_records': 'recipients_file' }
    const saved = await saveDraft(
      house,
      { id: owner.personId, name: owner.name },
      account,
      caseId,
      {
        version: 0,
        step: 2,
        alsoCases: [],
        content: { ...complete, answers, countries: ['DE'] } as never,
      },
    )
    assert.deepEqual(
      saved.contradictions.map(({ code, pointer }) => [code, pointer]),
      [
        ['countries_at_odds', '/countries'],
        ['sign_ups_outside_period', '/answers/form_double_opt_in~1collected_from'],
        ['columns_not_found', '/answers/form_double_opt_in~1double_opt_in_records'],
      ],
    )
    const check = await checkDraft(house, 'customer', account, caseId)
    assert.equal(check.version, saved.version)
    assert.deepEqual(
      check.faults.map(({ pointer }) => pointer),
      ['/answers/form_double_opt_in~1form_link'],
    )
    assert.deepEqual(
      check.contradictions.map(({ code, pointer, asked }) => [code, pointer, asked]),
      [
        ['countries_at_odds', '/countries', false],
        ['sign_ups_outside_period', '/answers/form_double_opt_in~1collected_from', false],
        ['columns_not_found', '/answers/form_double_opt_in~1double_opt_in_records', true],
      ],
    )
    const asked = check.questions.map(({ ruleId }) => ruleId)
    assert.ok(!asked.includes('confirmations_not_in_file'), 'the same is told twice')
    assert.deepEqual(await checkDraft(house, 'customer', account, caseId), check)
  })

  test('tells of a file that is being read anew, and holds nothing against what was found before', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, list)
    const ofFile = async () => {
      const { contradictions, unscreened } = await checkDraft(house, 'customer', account, caseId)
      return [contradictions.length, unscreened]
    }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      step: 2,
      alsoCases: [],
      content: { methods: [], answers: {}, countries: ['DE'] },
    })
    assert.deepEqual(await ofFile(), [1, 0])
    const reading = { columns: { email: 0, signed_up_at: null }, encoding: null }
    await correctColumns(house, owner.actor, account, group, batch, reading)
    assert.deepEqual(await ofFile(), [0, 1])
  })

  test('holds nothing but the countries taken for granted against the file where nothing was stated, and somebody else’s case is not there', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, list)
    const { contradictions, faults } = await checkDraft(house, 'customer', account, caseId)
    assert.deepEqual(
      contradictions.map(({ code }) => code),
      ['countries_at_odds'],
    )
    assert.ok(faults.some(({ code }) => code === 'methods_missing'))
    const stranger = await castAccount(house)
    await assert.rejects(checkDraft(house, 'customer', stranger.account, caseId), {
      code: 'NOT_FOUND',
    })
  })

  test('keeps nobody from submitting, and the desk sees the same', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, list)
    await handIn(house, owner, account, caseId)
    const reviewer = await castReviewer(house)
    const { contradictions } = await readDeskCase(house, reviewer.personId, account, caseId)
    assert.deepEqual(
      contradictions.map(({ code }) => code),
      ['countries_at_odds', 'sign_ups_outside_period'],
    )
  })

  test('tells no question of a rule that sees what points to forgery', async () => {
    const { house } = given()
    const ask = { effect: 'ask', ground: 'statements_contradict' } as const
    await publishRules(house, {
      forged: ['"rate_at_odds" in contradictions.forgery', ask],
      mistaken: [
        '"columns_not_found" in contradictions.mistake',
        { ...ask, question: whichColumn },
      ],
    })
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, manyAWeek)
    const { methods, answers } = await completeContent(house, account)
    const rate = 'Etwa 2 Anmeldungen pro Woche.'
    const content = {
      methods,
      answers: {
        ...answers,
        'form_double_opt_in/double_opt_in_records': 'recipients_file',
        'form_double_opt_in/consent_wording': rate,
      },
    }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      ...{ version: 0, step: 2, alsoCases: [], content: content as never },
    })
    const check = await checkDraft(house, 'customer', account, caseId)
    assert.deepEqual(
      check.questions.map(({ ruleId, text }) => [ruleId, text]),
      [['mistaken', whichColumn]],
    )
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    const reviewer = await castReviewer(house)
    const { evaluation } = await readDeskCase(house, reviewer.personId, account, caseId)
    assert.equal(evaluation!.rules.find(({ id }) => id === 'forged')?.outcome, 'true')
  })
})
