import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../desk/lease/take-lease.ts'
import { verifyLog } from '../log/verify-log.ts'
import { changeAccount } from '../people/accounts/keep-accounts.ts'
import { signedIn } from '../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password } from '../testing/cast.ts'
import { askAtOnce } from '../testing/decide.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { answerQuestions } from './asking/answer-questions.ts'

onEachDatabase('Addresses in what a customer wrote', (given) => {
  test('are masked at the desk but for the account’s own, and shown for a reason that is on record', async () => {
    const { house, app } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const admin = await castStaff(house, 'admin')
    await changeAccount(house, admin.actor, account, { domain: 'teeladen.example' })
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const questionId = randomUUIDv7()
    const { actor, name } = reviewer
    const asked = {
      questionId,
      text: 'Wer hat sich angemeldet?',
      grounds: ['origin_unclear'],
      requirements: [],
    }
    await askAtOnce(house, { actor, name }, account, caseId, { leaseToken: token!, ...asked })
    const text = 'Erika@gmx.example schrieb an info@teeladen.example.'
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text, evidence: [] }],
    })
    const desk = await signedIn(app, reviewer.email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    const { questions } = (await desk.get(path)).body
    assert.equal(questions[0].answer.text, 'E…a@gmx.example schrieb an info@teeladen.example.')
    assert.equal((await desk.post(`${path}/answer-looks`, { reason: 'darum' })).status, 400)
    const reason = 'Abgleich mit dem Protokoll der Anmeldung'
    const { body } = await desk.post(`${path}/answer-looks`, { reason })
    const shown = body.texts.filter(({ question }: { question: string }) => question === questionId)
    assert.deepEqual(shown, [{ answer: null, question: questionId, text }])
    const looks = house.database.root
      .selectFrom('look')
      .select(['kind', 'reason', 'person_name'])
      .where('case_id', '=', caseId)
    assert.deepEqual(await looks.execute(), [{ kind: 'answers', reason, person_name: name }])
    const logged = house.database.root
      .selectFrom('event')
      .select('subject')
      .where('type', '=', 'answers_opened')
      .where('subject', '=', caseId)
    assert.equal((await logged.execute()).length, 1)
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('are shown to nobody but reviewers', async () => {
    const { house, app } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const support = await castStaff(house, 'support')
    for (const email of [owner.email, support.email]) {
      const browser = await signedIn(app, email, password)
      const path = `/desk/accounts/${account}/cases/${caseId}/answer-looks`
      const { status } = await browser.post(path, { reason: 'Ich möchte sie gern sehen.' })
      assert.ok(status === 403 || status === 404, `${status}`)
    }
  })
})
