import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castCase, castReviewer, castSubmitted, password } from '../../testing/cast.ts'
import { confirmedByMachine } from '../../testing/cast-imports.ts'
import { askAtOnce, handIn } from '../../testing/decide.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { readCase } from '../read-case.ts'
import { previewMail } from './preview-mail.ts'

onEachDatabase('Rejecting a case', (given) => {
  test('takes its grounds and the statements that it rests on: the others may stay open', async () => {
    const { path, held, statements, assess, browser } = await answered()
    const [first, second] = statements.slice(-2).map(({ id }) => id)
    const command = { grounds: [ground], remedies: ['none'], restsOn: [first], statement: {} }
    const reject = (wish: object = {}) =>
      browser.post(`${path}/rejection`, {
        ...{ decisionId: randomUUIDv7(), ...held, ...command, ...wish },
      })

    const tooEarly = (await reject()).body
    assert.deepEqual(
      [tooEarly.code, tooEarly.about],
      ['STATEMENTS_NOT_ASSESSED', { statementIds: [first] }],
    )
    await assess(first!, { value: 'contradicted' })
    assert.equal((await reject({ restsOn: undefined })).body.code, 'STATEMENTS_NOT_ASSESSED')
    assert.equal((await reject({ restsOn: [first, second] })).body.code, 'STATEMENTS_NOT_ASSESSED')
    assert.equal((await reject({ restsOn: ['answer:none'] })).body.code, 'STATEMENT_UNKNOWN')

    const wish = { kind: 'rejected', command }
    const shown = (await browser.post(`${path}/mail-preview`, wish)).body
    assert.match(shown.statement.found, /Nach unserer Prüfung trifft Ihre Angabe „.+“ nicht zu\.$/)
    assert.match(shown.frame.salutation, /^Guten Tag/)
    const { status, decision } = (await reject()).body
    assert.equal(status, 'rejected')
    assert.deepEqual(decision.statement, shown.statement)
    assert.deepEqual(decision.restsOn, [first])
  })

  test('names a method that is its ground once where it was looked at, and once as what was found', async () => {
    const { house } = given()
    const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
    const { account, caseId } = await castSubmitted(house, bought.code)
    const command = { grounds: [...bought.grounds], remedies: ['none'], statement: {} }
    const { statement } = await previewMail(house, account, caseId, { kind: 'rejected', command })
    const named = (text: string) => text.split(`„${bought.label.de}“`).length - 1
    assert.deepEqual([named(statement!.lookedAt), named(statement!.found)], [1, 1])
    assert.match(statement!.found, /Das haben Sie für alle Empfänger selbst angegeben\./)
  })

  test('takes a fact that the customer may read, where all that speaks against it is kept for the desk', async () => {
    const { path, held, assess, browser } = await answered(confirmedByMachine())
    const records = 'answer:form_double_opt_in/double_opt_in_records'
    await assess(records, { value: 'contradicted' })
    const reject = (found?: string, restsOn = [records]) =>
      browser.post(`${path}/rejection`, {
        ...{ decisionId: randomUUIDv7(), ...held, grounds: [ground], remedies: ['none'], restsOn },
        statement: found === undefined ? {} : { found },
      })
    const preview = async (found?: string) => {
      const statement = found === undefined ? {} : { found }
      const command = { grounds: [ground], remedies: ['none'], restsOn: [records], statement }
      return (await browser.post(`${path}/mail-preview`, { kind: 'rejected', command })).body
    }
    const written = await preview()
    assert.equal(written.lacksFact, true)
    for (const found of [undefined, ' ', written.statement.found]) {
      assert.equal((await reject(found)).body.code, 'FACT_MISSING')
    }
    const own = `${written.statement.found}\n\nDie Zeiten stammen nicht aus Ihrem Formular.`
    assert.equal((await preview(own)).lacksFact, false)
    const rejected = (await reject(own)).body
    assert.deepEqual([rejected.status, rejected.decision.statement.found], ['rejected', own])
  })

  test('takes none where the customer reads in their own file what speaks against it', async () => {
    const { path, held, assess, browser } = await answered(confirmedByMachine())
    const told = [
      'answer:form_double_opt_in/collected_until',
      'answer:form_double_opt_in/collected_from',
    ]
    for (const id of told) await assess(id, { value: 'contradicted' })
    const { status } = await browser.post(`${path}/rejection`, {
      ...{ decisionId: randomUUIDv7(), ...held, grounds: [ground], remedies: ['none'] },
      ...{ restsOn: told, statement: {} },
    })
    assert.equal(status, 200)
  })

  const ground = policyAtHome.grounds[0]!.code

  /** A case whose customer answered a question about a ground, held by a reviewer who has judged nothing. */
  async function answered(csv?: string) {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, csv)
    await handIn(house, owner, account, caseId)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const by = { actor: reviewer.actor, name: reviewer.name }
    await askAtOnce(house, by, account, caseId, {
      ...{ leaseToken: token!, questionId: randomUUIDv7(), text: 'Woher?', requirements: [] },
      grounds: [ground],
    })
    const { questions } = await readCase(house, 'customer', account, caseId)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: questions.map(({ id }) => ({ questionId: id, text: 'So.', evidence: [] })),
      corrections: {},
    })
    const browser = await signedIn(app, reviewer.email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    const lease = (await browser.post(`${path}/lease`)).body
    const { statements, revision } = (await browser.get(path)).body
    const held = { leaseToken: lease.token as number, revision: revision as number }
    const assess = async (statement: string, wish: object) => {
      const to = `${path}/statements/${encodeURIComponent(statement)}`
      assert.equal((await browser.put(to, { ...held, ...wish })).status, 200)
    }
    return { path, held, statements: statements as { id: string }[], assess, browser }
  }
})
