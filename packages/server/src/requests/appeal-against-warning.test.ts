import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../testing/browser.ts'
import { castStaff, castSubmitted, password, type Reviewer } from '../testing/cast.ts'
import { lettersTo } from '../testing/last-link.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { answerHearing, openHearing } from './proceedings/hearing.ts'
import { proposeMeasure } from './proceedings/propose-measure.ts'
import { listProceedings } from './proceedings/read-proceedings.ts'
import { warnAccount } from './proceedings/warn-account.ts'

const grounds = ['false_statement']

onEachDatabase('An appeal against a warning', (given) => {
  test('is decided by a lead who had no part in it, and takes the warning back', async () => {
    const { account, owner, lead, proceedingId } = await warned()
    const { house } = given()
    const customer = await as(owner.email)
    const mayAppeal = async () => (await listProceedings(house, 'customer', account))[0]!.mayAppeal
    assert.equal(await mayAppeal(), true)
    const filed = await customer.post(`/accounts/${account}/requests`, appeal(proceedingId))
    assert.equal(filed.status, 201)
    assert.equal(await mayAppeal(), false)
    const { kind, statement, ...appealed } = filed.body.appealed
    assert.deepEqual([kind, appealed.proceedingId], ['warned', proceedingId])
    assert.match(statement.found, /Die Zeiten waren nachgetragen/)
    const again = await customer.post(`/accounts/${account}/requests`, appeal(proceedingId))
    assert.equal(again.body.code, 'APPEAL_ALREADY_FILED')
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    assert.equal((await (await as(lead.email)).post(path, upheld())).body.code, 'REVIEWER_BARRED')
    const other = await as((await castStaff(house, 'lead')).email)
    assert.equal((await other.post(path, upheld())).body.outcome, 'upheld')
    const [seen] = await listProceedings(house, 'customer', account)
    assert.equal(seen!.standing, 'lifted')
    const letter = (await lettersTo(house, owner.email)).at(-1)!
    assert.ok(letter.template === 'appeal_decided' && letter.params.isWarning)
    // What was taken back cannot be appealed against any more.
    const late = await customer.post(`/accounts/${account}/requests`, appeal(proceedingId))
    assert.equal(late.body.code, 'NOTHING_TO_APPEAL')
  })

  test('is decided once, though two leads decide at once, and by nobody of another account', async () => {
    const { account, owner, proceedingId } = await warned()
    const { house } = given()
    const stranger = await warned()
    const foreign = appeal(stranger.proceedingId)
    const customer = await as(owner.email)
    const tried = await customer.post(`/accounts/${account}/requests`, foreign)
    assert.equal(tried.body.code, 'NOT_FOUND')
    const filed = await customer.post(`/accounts/${account}/requests`, appeal(proceedingId))
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    const leads = [
      await as((await castStaff(house, 'lead')).email),
      await as((await castStaff(house, 'lead')).email),
    ]
    const answers = await Promise.all(leads.map((lead) => lead.post(path, upheld())))
    assert.equal(answers.filter(({ body }) => body.outcome === 'upheld').length, 1)
    const letters = await lettersTo(house, owner.email)
    assert.equal(letters.filter(({ template }) => template === 'appeal_decided').length, 1)
  })

  test('is named in the warning with its last day, and refused after that', async () => {
    const { account, owner, proceedingId } = await warned()
    const { house, clock } = given()
    const [seen] = await listProceedings(house, 'customer', account)
    const { statement } = seen!.entries.at(-1)!
    assert.match(statement!.whatNow, /legen Sie Einspruch ein: .* bis zum 25\. Mai 2027\./)
    assert.match(statement!.rule, /^Regel dieser Plattform: .*\n\nEntschieden hat ein Mensch\.$/)
    clock.forward({ days: 183 })
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, appeal(proceedingId))
    assert.equal(filed.body.code, 'APPEAL_TOO_LATE')
  })

  async function warned() {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const lead = await castStaff(house, 'lead')
    const reviewer = await castStaff(house, 'reviewer')
    const proceedingId = randomUUIDv7()
    const measure = 'warning'
    await proposeMeasure(house, acting(reviewer), account, {
      ...{ proceedingId, case: caseId, measure, grounds },
      reasons: 'Die Anmeldezeiten passen nicht zum Formular.',
    })
    await openHearing(house, acting(lead), account, proceedingId, {
      ...{ hearingId: randomUUIDv7(), measure, grounds },
      text: 'Wie kam es dazu?',
    })
    const { actor, personId, name } = owner
    const answered = { answerId: randomUUIDv7(), text: 'Ein Versehen.', evidence: [] }
    await answerHearing(house, { actor, personId, name }, account, proceedingId, answered)
    await warnAccount(house, acting(lead), account, proceedingId, {
      ...{ decisionId: randomUUIDv7(), grounds },
      found: 'Die Zeiten waren nachgetragen.',
    })
    return { account, owner, lead, proceedingId }
  }

  async function as(email: string) {
    return signedIn(given().app, email, password)
  }
})

function acting({ actor, personId, name }: Reviewer): ActingStaff {
  return { actor, personId, name }
}

function appeal(proceedingId: string) {
  return {
    requestId: randomUUIDv7(),
    messageId: randomUUIDv7(),
    kind: 'appeal',
    title: 'Unser altes System',
    text: 'Die Zeiten kommen aus unserem alten System; der Abzug liegt bei.',
    proceedingId,
  }
}

function upheld() {
  const text = 'Der Abzug belegt die Zeiten.'
  return { messageId: randomUUIDv7(), outcome: 'upheld', reasons: ['new_evidence'], text }
}
