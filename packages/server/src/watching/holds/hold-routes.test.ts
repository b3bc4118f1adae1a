import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { issueKey } from '../../platform/keys.ts'
import { signedIn, withKey } from '../../testing/browser.ts'
import {
  castAccount,
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('The paths of holds', (given) => {
  test('let reviewers place, look, note and lift, leads alone confirm, and the other roles do nothing of it', async () => {
    const { desk, id, lead, reviewer } = await placed()
    assert.equal((await reviewer.post(`${desk}/${id}/look`, {})).status, 200)
    const note = { noteId: randomUUIDv7(), text: 'Liegt bei mir.' }
    const noted = await reviewer.post(`${desk}/${id}/notes`, note)
    assert.deepEqual([noted.status, noted.body.notes[0].text], [201, note.text])
    const confirming = {
      decisionId: randomUUIDv7(),
      grounds: ['false_statement'],
      found: 'Gekauft.',
    }
    const refused = await reviewer.post(`${desk}/${id}/confirmation`, confirming)
    assert.deepEqual([refused.status, refused.body.code], [403, 'NOT_ALLOWED'])
    const unknown = { ...confirming, grounds: ['because'] }
    assert.equal(
      (await lead.post(`${desk}/${id}/confirmation`, unknown)).body.code,
      'GROUNDS_UNKNOWN',
    )
    for (const role of ['support', 'billing', 'admin'] as const) {
      const other = await enter((await castStaff(given().house, role)).email)
      assert.equal((await other.get(desk)).body.code, 'NOT_ALLOWED', role)
      assert.equal((await other.get('/desk/holds')).body.code, 'NOT_ALLOWED', role)
      assert.equal((await other.get('/desk/incidents')).body.code, 'NOT_ALLOWED', role)
      assert.equal((await other.post(desk, placing())).body.code, 'NOT_ALLOWED', role)
    }
    const { body } = await lead.get('/desk/holds?show=standing')
    assert.ok(body.items.some((hold: { id: string }) => hold.id === id))
    const ended = await lead.post(`${desk}/${id}/confirmation`, confirming)
    assert.deepEqual([ended.status, ended.body.status], [200, 'confirmed'])
    const { items } = (await lead.get('/desk/holds?show=ended')).body
    assert.equal(items[0].id, id)
  })

  test('show an account its holds, support the same without files, and others nothing', async () => {
    const { house, app } = given()
    const { account, owner, id } = await placed()
    const path = `/accounts/${account}/holds`
    const customer = await enter(owner.email)
    const file = await customer.upload(`/accounts/${account}/evidence?fileName=a.txt`, 'Beleg')
    const said = { answerId: randomUUIDv7(), text: 'So kam es.', evidence: [file.body.id] }
    const answered = await customer.post(`${path}/${id}/answers`, said)
    assert.deepEqual([answered.status, answered.body.standing], [201, 'answered'])
    assert.equal(answered.body.entries[1].evidence[0].name, 'a.txt')
    const support = await enter((await castStaff(house, 'support')).email)
    const [seen] = (await support.get(path)).body.items
    assert.deepEqual([seen.entries[0].text, seen.entries[1].evidence], [placing().text, []])
    assert.equal((await support.post(`${path}/${id}/answers`, said)).body.code, 'NOT_ALLOWED')
    const reader = await enter((await castCustomer(house, account, 'reader')).email)
    assert.equal((await reader.get(`${path}/${id}`)).body.id, id)
    assert.equal((await reader.post(`${path}/${id}/answers`, said)).body.code, 'NOT_ALLOWED')
    const wish = { name: 'Shop', scopes: ['read' as const] }
    const { secret } = await issueKey(house, owner.actor, owner.name, account, wish)
    assert.equal((await withKey(app, secret).get(path)).body.items[0].id, id)
    const stranger = await castAccount(house)
    const elsewhere = await enter(stranger.owner.email)
    assert.equal((await elsewhere.get(path)).body.code, 'NOT_FOUND')
    const own = `/accounts/${stranger.account}/holds/${id}`
    assert.equal((await elsewhere.get(own)).body.code, 'NOT_FOUND')
    const alone = { ...said, evidence: [] }
    assert.equal((await elsewhere.post(`${own}/answers`, alone)).body.code, 'NOT_FOUND')
  })

  test('find a hold under its own account alone, and place the same one once', async () => {
    const { desk, id, lead, reviewer } = await placed()
    const again = await reviewer.post(desk, { ...placing(), holdId: id })
    assert.deepEqual([again.status, again.body.id], [201, id])
    assert.equal((await reviewer.post(desk, placing())).body.code, 'HOLD_STANDING')
    const other = await castAccount(given().house)
    const wrong = `/desk/accounts/${other.account}/holds/${id}`
    assert.equal((await lead.get(wrong)).body.code, 'NOT_FOUND')
    const lifting = { decisionId: randomUUIDv7(), text: 'Nichts.' }
    assert.equal((await lead.post(`${wrong}/lifting`, lifting)).body.code, 'NOT_FOUND')
  })

  test('take an incident from entering to its end', async () => {
    const reviewer = await enter((await castReviewer(given().house)).email)
    const form = {
      incidentId: randomUUIDv7(),
      kind: 'provider',
      since: '2026-11-24',
      words: 'Störung.',
    }
    assert.equal((await reviewer.post('/desk/incidents', form)).body.code, 'REQUEST_INVALID')
    const entered = await reviewer.post('/desk/incidents', { ...form, provider: 'gmx' })
    assert.deepEqual([entered.status, entered.body.until], [201, '2026-11-24'])
    const path = `/desk/incidents/${form.incidentId}`
    assert.deepEqual((await reviewer.get(`${path}/candidates`)).body.items, [])
    const released = await reviewer.post(`${path}/release`, { text: 'Vorbei.' })
    assert.deepEqual([released.status, released.body.lifted], [200, 0])
    const closed = await reviewer.post(`${path}/closing`, { outcome: 'Vorbei.' })
    assert.equal(closed.body.outcome, 'Vorbei.')
    assert.deepEqual((await reviewer.get('/desk/incidents')).body.items, [])
  })

  /** An account that a reviewer put on hold, and the people working on it. */
  test('let a program of the platform enter an incident and do nothing else at the desk, and keys of accounts nothing', async () => {
    const { house, app } = given()
    const { account } = await castAccount(house)
    const { actor } = await castStaff(house, 'admin')
    const keyOf = async (scopes: ('read' | 'write')[], of: string | null = null) => {
      const issued = await issueKey(house, actor, 'Test', of, { name: 'Monitoring', scopes })
      return withKey(app, issued.secret)
    }
    const form = () => ({
      ...{ incidentId: randomUUIDv7(), kind: 'provider', since: '2026-11-24' },
      ...{ provider: 'gmx', words: 'Der Anbieter lehnt alles ab.' },
    })
    const program = await keyOf(['read', 'write'])
    const { status, body } = await program.post('/desk/incidents', form())
    assert.deepEqual([status, body.enteredBy, body.hours], [201, 'Monitoring', null])
    const ofAccount = await keyOf(['read', 'write'], account)
    const reader = await keyOf(['read'])
    const release = `/desk/incidents/${body.id}/release`
    const refused = [
      await reader.post('/desk/incidents', form()),
      await ofAccount.post('/desk/incidents', form()),
      await program.get('/desk/incidents'),
      await program.post(release, { text: 'Alles gut.' }),
    ]
    assert.deepEqual(
      refused.map((answer) => answer.body.code),
      Array.from({ length: 4 }, () => 'NOT_ALLOWED'),
    )
  })

  async function placed() {
    const { house } = given()
    const { account, owner } = await castSubmitted(house)
    const reviewer = await enter((await castReviewer(house)).email)
    const lead = await enter((await castStaff(house, 'lead')).email)
    const desk = `/desk/accounts/${account}/holds`
    const { status, body } = await reviewer.post(desk, placing())
    assert.equal(status, 201)
    return { account, owner, desk, id: body.id as string, reviewer, lead }
  }

  function enter(email: string) {
    return signedIn(given().app, email, password)
  }
})

function placing() {
  return { holdId: randomUUIDv7(), text: 'Wir haben Hinweise erhalten.', reasons: 'Ein Anruf.' }
}
