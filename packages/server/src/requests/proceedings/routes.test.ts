import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('The paths of proceedings', (given) => {
  test('let reviewers propose, leads alone suspend, and the other roles do nothing of it', async () => {
    const { account, desk, id, lead, reviewer } = await proposed()
    const measure = { decisionId: randomUUIDv7(), grounds, found: 'Erfunden.' }
    const atOnce = { hearingId: randomUUIDv7(), why: 'Eilt.' }
    const refused = await reviewer.post(`${desk}/${id}/suspension`, { ...measure, atOnce })
    assert.deepEqual([refused.status, refused.body.code], [403, 'NOT_ALLOWED'])
    for (const role of ['support', 'billing', 'admin'] as const) {
      const other = await enter((await castStaff(given().house, role)).email)
      assert.equal((await other.get(desk)).body.code, 'NOT_ALLOWED', role)
      assert.equal((await other.post(desk, proposal())).body.code, 'NOT_ALLOWED', role)
    }
    const early = await lead.post(`${desk}/${id}/suspension`, measure)
    assert.deepEqual([early.status, early.body.code], [409, 'HEARING_NOT_OVER'])
    const unknown = await lead.post(`${desk}/${id}/hearing`, {
      hearingId: randomUUIDv7(),
      measure: 'suspension',
      grounds: ['because'],
      text: 'Wie kam es dazu?',
    })
    assert.deepEqual([unknown.status, unknown.body.code], [422, 'GROUNDS_UNKNOWN'])
    assert.equal((await lead.post(`${desk}/${id}/suspension`, { ...measure, atOnce })).status, 200)
    const suspended = await lead.get(`/accounts/${account}`)
    assert.notEqual(suspended.body.suspendedAt, null)
  })

  test('show an account what it was told, support the same without files, and others nothing', async () => {
    const { house } = given()
    const { account, owner, desk, id, lead } = await proposed()
    const path = `/accounts/${account}/proceedings`
    const customer = await enter(owner.email)
    assert.deepEqual((await customer.get(path)).body.items, [])
    await lead.post(`${desk}/${id}/hearing`, {
      hearingId: randomUUIDv7(),
      measure: 'warning',
      grounds,
      text: 'Wie kam es dazu?',
    })
    const file = await customer.upload(`/accounts/${account}/evidence?fileName=a.txt`, 'Beleg')
    const said = { answerId: randomUUIDv7(), text: 'So kam es.', evidence: [file.body.id] }
    const answered = await customer.post(`${path}/${id}/answers`, said)
    assert.deepEqual([answered.status, answered.body.standing], [201, 'answered'])
    assert.equal(answered.body.entries[1].evidence[0].name, 'a.txt')
    const support = await enter((await castStaff(house, 'support')).email)
    const [seen] = (await support.get(path)).body.items
    assert.deepEqual(seen.entries[1].evidence, [])
    assert.equal((await support.post(`${path}/${id}/answers`, said)).body.code, 'NOT_ALLOWED')
    const reader = await enter((await castCustomer(house, account, 'reader')).email)
    assert.equal((await reader.get(path)).status, 200)
    assert.equal((await reader.post(`${path}/${id}/answers`, said)).body.code, 'NOT_ALLOWED')
    const stranger = await enter((await castAccount(house)).owner.email)
    assert.equal((await stranger.get(path)).body.code, 'NOT_FOUND')
  })

  test('find a proceeding under its own account alone', async () => {
    const { id, lead } = await proposed()
    const other = await castAccount(given().house)
    const wrong = `/desk/accounts/${other.account}/proceedings/${id}`
    assert.equal((await lead.get(wrong)).body.code, 'NOT_FOUND')
    const dropping = { decisionId: randomUUIDv7(), text: 'Nichts.' }
    assert.equal((await lead.post(`${wrong}/dropping`, dropping)).body.code, 'NOT_FOUND')
  })

  /** An account with a proceeding that a reviewer has proposed, and the people working on it. */
  async function proposed() {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const reviewer = await enter((await castReviewer(house)).email)
    const lead = await enter((await castStaff(house, 'lead')).email)
    const desk = `/desk/accounts/${account}/proceedings`
    const { status, body } = await reviewer.post(desk, proposal(caseId))
    assert.equal(status, 201)
    return { account, owner, desk, id: body.id as string, reviewer, lead }
  }

  function enter(email: string) {
    return signedIn(given().app, email, password)
  }
})

const grounds = ['false_statement']

function proposal(caseId: string | null = null) {
  const measure = 'suspension'
  return { proceedingId: randomUUIDv7(), case: caseId, measure, grounds, reasons: 'Erfunden.' }
}
