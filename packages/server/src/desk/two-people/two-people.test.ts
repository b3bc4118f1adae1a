import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { readCase } from '../../case/read-case.ts'
import { supplementCase } from '../../case/submitting/submit-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { namePlatform } from '../../platform/set-up.ts'
import { changeSettings } from '../../platform/settings.ts'
import { eraseAddress } from '../../privacy/erase-address.ts'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password, type Reviewer } from '../../testing/cast.ts'
import { acceptAtOnce, assessAll } from '../../testing/decide.ts'
import { policyAtHome, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

const careful = { always_two: ['screening.recipients > 0', { effect: 'route', to: 'second_eyes' }] }

onEachDatabase('A decision by two people', (given) => {
  test('is proposed by one, and nothing follows or is told of it or of its judgements until another confirms it; then both are on record', async () => {
    const { house } = given()
    const { path, account, group, caseId, held, first, name } = await begin()
    const decisionId = randomUUIDv7()
    const statement = { found: 'Die Protokolle passen.' }
    const body = { ...held, decisionId, statement }
    const proposed = (await first.post(`${path}/acceptance`, body)).body
    assert.deepEqual([proposed.status, proposed.lease], ['in_review', null])
    assert.deepEqual([proposed.proposal.state, proposed.proposal.mine], ['waiting', true])
    assert.equal((await first.post(`${path}/acceptance`, body)).status, 200)
    assert.equal(await gate(account, group), 'in_review')
    const told = await readCase(house, 'customer', account, caseId)
    assert.deepEqual(
      told.timeline.map(({ type }) => type),
      ['case_opened', 'submitted'],
    )
    assert.equal((await first.post(`${path}/lease`)).body.code, 'SECOND_REVIEWER_NEEDED')

    const { visitor: second, token } = await claim('lead', path)
    const { body: queue } = await second.get(`/desk/queue?account=${account}`)
    assert.deepEqual(queue.items[0].proposal, { mine: false })
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    assert.equal((await first.post(confirmation, { leaseToken: token })).body.code, 'LEASE_LOST')
    const confirmed = (await second.post(confirmation, { leaseToken: token })).body
    assert.deepEqual([confirmed.status, confirmed.decision.id], ['accepted', decisionId])
    assert.equal(confirmed.proposal.by.name, name)
    assert.equal(confirmed.proposal.state, 'confirmed')
    assert.equal((await second.post(confirmation, { leaseToken: token })).status, 200)
    const { visitor: third } = await enter('reviewer')
    const late = await third.post(confirmation, { leaseToken: token })
    assert.equal(
      late.body.code,
      'LEASE_LOST',
      'Whoever did not confirm it is not told that they did.',
    )
    assert.equal(await gate(account, group), 'allow')
    const { decision } = await readCase(house, 'customer', account, caseId)
    assert.match(decision!.statement.rule, /Entschieden haben zwei Menschen\./)
    assert.doesNotMatch(decision!.statement.rule, /ein Mensch/)
    assert.equal(decision!.byTwo, true)
    const { timeline } = await readCase(house, 'customer', account, caseId)
    assert.equal(timeline.find(({ type }) => type === 'accepted')?.about.byTwo, true)
    assert.equal(decision!.statement.found, statement.found)
    assert.doesNotMatch(JSON.stringify(decision), new RegExp(name))
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })

  test('is said to have been made by two only in the letter that another person confirms', async () => {
    const { path, held, first } = await begin()
    const wish = { kind: 'accepted', command: { conditions: [], sources: [], statement: {} } }
    const rule = async () =>
      (await first.post(`${path}/mail-preview`, wish)).body.statement.rule as string
    const open = await rule()
    assert.match(open, / Entscheiden werden zwei Menschen\./)
    assert.doesNotMatch(open, /Entschieden/)
    const decisionId = randomUUIDv7()
    // A reviewer's own words begin with what the letter said before.
    const statement = { rule: `${open} Am Telefon war Frau Harms.` }
    await first.post(`${path}/acceptance`, { ...held, decisionId, statement })
    const { visitor: second, token } = await claim('lead', path)
    const { proposal } = (await second.get(path)).body
    assert.equal(proposal.statement.rule, statement.rule)
    assert.match(await rule(), / Entschieden haben zwei Menschen\./)
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    const { decision } = (await second.post(confirmation, { leaseToken: token })).body
    assert.match(decision.statement.rule, / Entschieden haben zwei Menschen\. .*Frau Harms\.$/)
    assert.doesNotMatch(decision.statement.rule, /Entscheiden/)
  })

  test('is said to have been made by two even where a reviewer wrote about the rule without it', async () => {
    const { path, held, first } = await begin()
    const decisionId = randomUUIDv7()
    const statement = { rule: 'Das Regelwerk ist erfüllt.' }
    await first.post(`${path}/acceptance`, { ...held, decisionId, statement })
    const { visitor: second, token } = await claim('lead', path)
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    const { decision } = (await second.post(confirmation, { leaseToken: token })).body
    assert.equal(
      decision.statement.rule,
      'Das Regelwerk ist erfüllt. Entschieden haben zwei Menschen.',
    )
  })

  test('is returned with a note, and its author goes on with what they wrote', async () => {
    const { path, held, first } = await begin('purchased_or_rented')
    const decisionId = await reject(first, path, held)
    const { visitor: second, token } = await claim('reviewer', path)
    const note = 'Bitte nennen Sie, woher die Liste stammt.'
    const returned = await second.post(`${path}/proposals/${decisionId}/return`, {
      leaseToken: token,
      note,
    })
    assert.equal(returned.status, 200)
    const { proposal, lease, status } = (await first.get(path)).body
    assert.deepEqual(
      [proposal.state, proposal.note, lease, status],
      ['returned', note, null, 'in_review'],
    )
    assert.deepEqual(proposal.wish.command.remedies, ['none'])
    const retaken = await first.post(`${path}/lease`)
    const again = await reject(first, path, { ...held, leaseToken: retaken.body.token })
    assert.equal((await first.get(path)).body.proposal.decisionId, again)
  })

  test('is withdrawn by its author or a lead, and by nobody else', async () => {
    const { path, held, first } = await begin('purchased_or_rented')
    const proposal = `${path}/proposals/${await reject(first, path, held)}`
    const { visitor: other } = await enter('reviewer')
    assert.equal((await other.delete(proposal)).body.code, 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal((await first.delete(proposal)).body.proposal.state, 'withdrawn')
    const { visitor: lead } = await enter('lead')
    assert.equal((await lead.delete(proposal)).body.proposal.settled.by !== null, true)
  })

  test('is overtaken by what the customer adds, and says so to its author', async () => {
    const { house } = given()
    const { path, account, caseId, held, first, submitted } = await begin()
    const decisionId = randomUUIDv7()
    await first.post(`${path}/acceptance`, { ...held, decisionId })
    const { visitor: second, token } = await claim('lead', path)
    await supplementCase(house, submitted.owner, account, caseId, {
      submissionId: randomUUIDv7(),
      revision: 1,
      declarationVersion: policyAtHome.declaration.version,
      content: submitted.content as never,
    })
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    const late = await second.post(confirmation, { leaseToken: token })
    assert.equal(late.body.code, 'PROPOSAL_UNKNOWN')
    const { proposal } = (await first.get(path)).body
    assert.deepEqual([proposal.state, proposal.settled.by], ['overtaken', null])
  })

  test('names no address that was erased while it waited', async () => {
    const { house } = given()
    const { path, account, caseId, held, first } = await begin()
    const email = `tina-${randomUUIDv7()}@example.org`
    const decisionId = randomUUIDv7()
    const statement = { found: `Beleg von ${email} liegt vor.` }
    await first.post(`${path}/acceptance`, { ...held, decisionId, statement })
    const admin = await castStaff(house, 'admin')
    await eraseAddress(house, admin.actor, { email, reason: 'person_asked' })
    const { visitor: second, token } = await claim('lead', path)
    const { proposal } = (await second.get(path)).body
    assert.equal(proposal.statement.found, 'Beleg von […] liegt vor.')
    assert.ok(!JSON.stringify(proposal).includes(email))
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    assert.equal((await second.post(confirmation, { leaseToken: token })).status, 200)
    const { decision } = await readCase(house, 'customer', account, caseId)
    assert.equal(decision?.statement.found, 'Beleg von […] liegt vor.')
  })

  test('is not made by one person on any way round, but where there is one person only', async () => {
    const { house } = given()
    const { path, account, caseId, held, first, reviewer } = await begin()
    await assert.rejects(
      acceptAtOnce(house, reviewer.actor, account, caseId, {
        ...held,
        decisionId: randomUUIDv7(),
        conditions: [],
        statement: {},
      }),
      /SECOND_REVIEWER_NEEDED/,
    )
    const decisionId = randomUUIDv7()
    await first.post(`${path}/acceptance`, { ...held, decisionId })
    const before = (await first.post('/desk/next', { filters: { account } })).body
    assert.equal(before.next, null)
    await namePlatform(house, 'Rohrpost', 'de')
    await changeSettings(house, { kind: 'clock' }, { singleOperator: true })
    const { next } = (await first.post('/desk/next', { filters: { account } })).body
    assert.equal(next.caseId, caseId)
    const confirmation = `${path}/proposals/${decisionId}/confirmation`
    const { body } = await first.post(confirmation, { leaseToken: next.lease.token })
    await changeSettings(house, { kind: 'clock' }, { singleOperator: false })
    assert.equal(body.status, 'accepted')
    assert.doesNotMatch(body.decision.statement.lookedAt, /zwei Personen/)
    assert.equal(body.decision.byTwo, false)
  })

  /** A case that takes two people, assessed by the first of them. */
  async function begin(method?: string) {
    const { house } = given()
    await publishRules(house, careful as never)
    const submitted = await castSubmitted(house, method)
    const { account, caseId, group } = submitted
    const { visitor: first, person: reviewer } = await enter('reviewer')
    const held = await assessAll(house, reviewer, account, caseId)
    const path = `/desk/accounts/${account}/cases/${caseId}`
    return { path, account, group, caseId, held, first, reviewer, submitted, name: reviewer.name }
  }

  async function enter(role: 'reviewer' | 'lead'): Promise<{ visitor: Visitor; person: Reviewer }> {
    const person = await castStaff(given().house, role)
    return { person, visitor: await signedIn(given().app, person.email, password) }
  }

  async function claim(role: 'reviewer' | 'lead', path: string) {
    const { visitor } = await enter(role)
    const { body } = await visitor.post(`${path}/lease`)
    return { visitor, token: body.token as number }
  }

  async function reject(by: Visitor, path: string, held: { leaseToken: number; revision: number }) {
    const decisionId = randomUUIDv7()
    const { grounds } = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!
    const reasons = { grounds: [...grounds], remedies: ['none'] }
    const { status } = await by.post(`${path}/rejection`, { ...held, decisionId, ...reasons })
    assert.equal(status, 200)
    return decisionId
  }

  async function gate(account: string, group: string) {
    const question = [{ account, group, purpose: 'campaign' as const }]
    const [answer] = await checkGates(given().house, question, null)
    return answer!.reason ?? answer!.verdict
  }
})
