import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Sheet } from '@freigabe/contract'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import { castAccount, castCase, castReviewer, completeContent } from '../../testing/cast.ts'
import { confirmedByMachine } from '../../testing/cast-imports.ts'
import {
  askAtOnce,
  assessAll,
  handIn,
  handInAndReject,
  rejectAtOnce,
} from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome, policyFor, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { readCase } from '../read-case.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { submitCase } from '../submitting/submit-case.ts'
import { sheetForCustomer } from './sheet-of-case.ts'

onEachDatabase('The sheet of a case', (given) => {
  test('holds the statements that are judged, in their order of reading, and what speaks to each', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId, batch } = await castCase(house, owner.actor, account, signedUp())
    await handIn(house, owner, account, caseId)
    const reviewer = await castReviewer(house)
    const seen = await readDeskCase(house, reviewer.personId, account, caseId)
    const told = seen.sheet.lines.map(({ statement }) => statement)
    assert.equal(told[0], 'method:form_double_opt_in')
    assert.deepEqual(
      seen.statements.map(({ id }) => id).filter((id) => !told.includes(id)),
      [],
    )
    assert.ok(told.indexOf('/countries') < told.indexOf('answer:general/purpose'))
    const first = lineOf(seen.sheet, 'answer:form_double_opt_in/collected_from')
    const code = 'signups_over_time'
    const [found] = first.found.filter((one) => one.code === code)
    assert.equal(found?.batchId, batch)
    assert.match(found.text.en, /^Sign-ups over time: 300 sign-ups$/)
    assert.deepEqual(lineOf(seen.sheet, 'answer:general/purpose'), {
      statement: 'answer:general/purpose',
      standing: 'silent',
      found: [],
    })
  })

  test('is empty before anything was handed in', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, signedUp())
    const { sheet } = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(sheet, { lines: [], beside: [] })
  })

  test('shows the customer what their own file says, and neither lists of others nor signals', async () => {
    const { house } = given()
    await compareAccounts()
    const [one, two] = [await castAccount(house), await castAccount(house)]
    const refused = await castCase(house, one.owner.actor, one.account, signedUp('gast'))
    await handInAndReject(house, one.owner, one.account, refused.caseId)
    const { caseId } = await castCase(house, two.owner.actor, two.account, signedUp('gast'))
    await handIn(house, two.owner, two.account, caseId)
    const reviewer = await castReviewer(house)
    const desk = await readDeskCase(house, reviewer.personId, two.account, caseId)
    const atDesk = lineOf(desk.sheet, 'method:form_double_opt_in').found.map(({ code }) => code)
    assert.ok(atDesk.includes('rejected_elsewhere') && atDesk.includes('rejected_recipients_again'))
    const { sheet } = await readCase(house, 'customer', two.account, caseId)
    const told = [...sheet.lines.flatMap(({ found }) => found), ...sheet.beside]
    assert.deepEqual(
      told.filter(({ from, code }) => from === 'signal' || code === 'rejected_elsewhere'),
      [],
    )
    assert.ok(told.some(({ code }) => code === 'signups_over_time'))
  })

  test('tells the customer nothing of what points to forgery, not even once a rejection rests on it', async () => {
    const { house } = given()
    await publishRules(house, {})
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, confirmedByMachine())
    const records = 'form_double_opt_in/double_opt_in_records'
    const content = await completeContent(house, account)
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      ...{ version: 0, alsoCases: [], step: 4 },
      content: {
        ...content,
        answers: { ...content.answers, [records]: 'recipients_file' },
      } as never,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    const reviewer = await castReviewer(house)
    const desk = await readDeskCase(house, reviewer.personId, account, caseId)
    const statement = `answer:${records}`
    const atDesk = lineOf(desk.sheet, statement).found.map(({ code }) => code)
    for (const code of internal) assert.ok(atDesk.includes(code), code)
    const seen = await readCase(house, 'customer', account, caseId)
    assert.equal(lineOf(seen.sheet, statement).standing, 'agrees')
    assert.doesNotMatch(JSON.stringify(seen), RegExp(internal.join('|')))

    await askAtOnce(house, reviewer, account, caseId, {
      ...{ questionId: randomUUIDv7(), requirements: [] },
      leaseToken: (await takeLease(house, reviewer, account, caseId)).token!,
      ...{ text: 'Woher sind die Zeiten?', grounds: [ground] },
    })
    const { questions } = await readCase(house, 'customer', account, caseId)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId: questions[0]!.id, text: 'Aus dem Formular.', evidence: [] }],
      corrections: {},
    })
    await rejectAtOnce(house, reviewer.actor, account, caseId, {
      ...(await assessAll(house, reviewer, account, caseId)),
      ...{ decisionId: randomUUIDv7(), grounds: [ground], remedies: ['none'] },
      restsOn: [statement],
      statement: { found: 'Die Angabe ist nicht belegt.' },
    })
    const decided = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(decided.decision?.restsOn, [statement])
    assert.equal(lineOf(decided.sheet, statement).standing, 'agrees')
    assert.doesNotMatch(JSON.stringify(decided), RegExp(internal.join('|')))
  })

  const internal = ['unlikely_records', 'records_unlikely']
  const ground = policyAtHome.grounds[0]!.code

  async function compareAccounts() {
    const { database, clock } = given().house
    const named = { name: 'Sendeplatz', locale: 'de', set_up_at: clock.now() } as const
    await inRole(database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ ...named, compare_accounts: true })
        .execute(),
    )
  }
})

test('What the desk alone sees contradicted speaks for nothing on the customer’s sheet', () => {
  const from = (country: string) => {
    const compared = { against: null, compared: 0, elsewhere: 0 }
    const facts = { ...compared, located: 100, countries: [{ country, rows: 100 }] }
    const report = {
      origin: 'server',
      columns: { roles: {} },
      recipients: noRecipients,
      findings: [{ id: 'ip_country', severity: 'info' as const, facts }],
    }
    return sheetForCustomer({
      policy: policyFor('GB'),
      content: { methods: [], answers: {}, countries: ['GB'] },
      countries: ['GB'],
      reports: [{ batchId: 'batch', report }],
      comparisons: [],
    })
  }
  const atOdds = from('DE')
  assert.deepEqual([lineOf(atOdds, '/countries').standing, atOdds.beside], ['silent', []])
  assert.deepEqual(lineOf(atOdds, '/countries').found, [])
  assert.equal(lineOf(from('GB'), '/countries').standing, 'agrees')
})

const noRecipients = {
  ...{ addresses: 0, valid: 0, invalid: 0, unique: 0 },
  ...{ duplicates: 0, roles: 0, disposable: 0, freeMail: 0 },
}

function lineOf({ lines }: Sheet, statement: string) {
  return lines.find((line) => line.statement === statement)!
}

/** 300 sign-ups in the spring of 2026, on days as people choose them. */
function signedUp(who = 'kundin'): string {
  const rows = Array.from({ length: 300 }, (_, at) => {
    const moment = new Date(Date.UTC(2026, 2, 1) + at * at * 60_013 + at * 7_211_000)
    return `${who}.${at}@firma${at % 40}.de;${moment.toISOString().slice(0, 19)}`
  })
  return `E-Mail;Angemeldet am\n${rows.join('\n')}\n`
}
