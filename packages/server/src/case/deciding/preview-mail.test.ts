import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { acceptAtOnce, assessAll } from '../../testing/decide.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readCase } from '../read-case.ts'

onEachDatabase('The mail shown before it is sent', (given) => {
  test('of a revocation says what the decision will say, and revokes nothing', async () => {
    const { house, app, clock } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const held = await assessAll(house, reviewer, account, caseId)
    const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {} }
    await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
    clock.forward({ minutes: 1 })
    const lead = await castStaff(house, 'lead')
    const browser = await signedIn(app, lead.email, password)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    const text = 'Das Formular gibt es nicht mehr.'
    const grounds = [policyAtHome.grounds[0]!.code]
    const wish = { kind: 'revoked', command: { grounds, text } }
    const preview = (await browser.post(`${path}/mail-preview`, wish)).body
    assert.match(preview.subject, /Sommerkunden/)
    assert.match(preview.text, /Das Formular gibt es nicht mehr\./)
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'accepted')
    const revoked = await browser.post(`${path}/revocation`, {
      decisionId: randomUUIDv7(),
      grounds,
      text,
    })
    assert.deepEqual(revoked.body.decision.statement, preview.statement)
  })
})
