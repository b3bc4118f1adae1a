import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { readCase } from '../../case/read-case.ts'
import { supplementCase } from '../../case/submitting/submit-case.ts'
import type { Tables } from '../../database/tables.ts'
import { changeStaff } from '../../people/staff/staff.ts'
import { eraseAddress } from '../../privacy/erase-address.ts'
import { sweepRetention } from '../../privacy/sweep-retention.ts'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import { castCase, castReviewer, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { assessAll, handIn } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { carryOutDecision, sweepScheduled } from './carry-out-decision.ts'

const otherList = 'E-Mail;Name\ncarl@example.org;Carl\n'
const statement = { found: 'Das Formular und die Protokolle passen zusammen.' }

onEachDatabase(
  'A decision that can still be taken back',
  (given) => {
    test('has no event, letter or effect on the gate, and then all of them at once and once only', async () => {
      const { clock, house } = given()
      const { path, account, caseId, reviewer, held } = await begun()
      const before = await traces(account)
      const decision = { ...held, decisionId: randomUUIDv7(), statement }
      const made = await reviewer.post(`${path}/acceptance`, decision)
      assert.equal(made.status, 200)
      assert.equal(made.body.status, 'in_review')
      assert.equal(made.body.scheduled.kind, 'accept')
      assert.equal(made.body.scheduled.dueAt, '2026-11-25T09:00:10.000Z')
      const again = await reviewer.post(`${path}/acceptance`, decision)
      assert.deepEqual([again.status, again.body.scheduled.id], [200, decision.decisionId])
      assert.deepEqual(await traces(account), { ...before, waiting: 1 })

      const waiting = { account, caseId, decisionId: decision.decisionId }
      clock.forward({ minutes: 1 })
      await Promise.all([carryOutDecision(house, waiting), carryOutDecision(house, waiting)])
      await sweepScheduled(house)
      const { status, decision: decided } = await readCase(house, 'customer', account, caseId)
      assert.deepEqual([status, decided?.statement.found], ['accepted', statement.found])
      const after = await traces(account)
      assert.deepEqual([after.decisions, after.mails - before.mails, after.waiting], [1, 1, 0])
      assert.ok(after.events > before.events && after.gate > before.gate)
      const repeated = await reviewer.post(`${path}/acceptance`, decision)
      assert.deepEqual([repeated.status, repeated.body.scheduled], [200, null])
      assert.deepEqual(await traces(account), after)
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('is taken back without a trace, and its author gets back what they wrote', async () => {
      const { house, clock } = given()
      const { path, account, caseId, reviewer, held } = await begun()
      const before = await traces(account)
      const decision = { ...held, decisionId: randomUUIDv7(), statement }
      await reviewer.post(`${path}/acceptance`, decision)
      const undone = await reviewer.delete(`${path}/scheduled-decision`)
      assert.equal(undone.status, 200)
      assert.equal(undone.body.kind, 'accept')
      assert.deepEqual(undone.body.command.statement, statement)
      assert.equal(undone.body.command.decisionId, decision.decisionId)
      await carryOutDecision(house, { account, caseId, decisionId: decision.decisionId })
      clock.forward({ minutes: 1 })
      await sweepScheduled(house)
      assert.deepEqual(await traces(account), before)
      const nothing = await reviewer.delete(`${path}/scheduled-decision`)
      assert.equal(nothing.body.code, 'NOTHING_TO_UNDO')
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('is refused at once for whatever it would be refused for later', async () => {
      const { path, account, reviewer, held } = await begun()
      const reasons = { grounds: ['consent_lapsed'], remedies: ['none'], statement: {} }
      const rejected = await reviewer.post(`${path}/rejection`, {
        ...held,
        ...reasons,
        decisionId: randomUUIDv7(),
      })
      assert.equal(rejected.body.code, 'GROUND_NOT_PUT_TO_CUSTOMER')
      const outdated = await reviewer.post(`${path}/acceptance`, {
        ...held,
        revision: 7,
        decisionId: randomUUIDv7(),
      })
      assert.equal(outdated.body.code, 'REVISION_OUTDATED')
      assert.equal((await traces(account)).waiting, 0)
    })

    test('keeps the case from everybody else, and from another decision by the same person', async () => {
      const { path, account, caseId, reviewer, held } = await begun()
      await reviewer.post(`${path}/acceptance`, { ...held, decisionId: randomUUIDv7() })
      const other = await enter('lead')
      const seen = await other.get(path)
      assert.deepEqual([seen.body.scheduled.mine, seen.body.scheduled.kind], [false, 'accept'])
      const refusals = [
        await other.post(`${path}/lease`),
        await reviewer.delete(`${path}/lease`),
        await reviewer.post(`${path}/acceptance`, { ...held, decisionId: randomUUIDv7() }),
        await reviewer.post(`${path}/questions`, question(held).body),
        await reviewer.put(`${path}/statements/${encodeURIComponent('general/purpose')}`, {
          ...held,
          value: 'unclear',
        }),
      ]
      for (const { body } of refusals) assert.equal(body.code, 'DECISION_SCHEDULED')
      assert.equal(
        (await other.delete(`${path}/scheduled-decision`)).body.code,
        'NOT_ALLOWED_FOR_ACTOR',
      )
      const queue = await other.get(`/desk/queue?account=${account}`)
      assert.equal(queue.body.items[0].scheduled.mine, false)
      const mine = await reviewer.get('/desk/scheduled-decisions')
      assert.deepEqual(
        mine.body.items.map((item: { caseId: string }) => item.caseId),
        [caseId],
      )
    })

    test('is not carried out over what the customer added meanwhile; its author is told and keeps the text', async () => {
      const { house, clock } = given()
      for (const send of [question, acceptance]) {
        const { path, account, caseId, reviewer, held, submitted } = await begun()
        const { to, body, id } = send(held)
        await reviewer.post(`${path}/${to}`, body)
        await supplementCase(house, submitted.owner, account, caseId, {
          submissionId: randomUUIDv7(),
          revision: 1,
          declarationVersion: policyAtHome.declaration.version,
          content: submitted.content as never,
        })
        const before = await traces(account)
        clock.forward({ minutes: 1 })
        await sweepScheduled(house)
        const { status, scheduled } = (await reviewer.get(path)).body
        assert.deepEqual([status, scheduled.refused], ['in_review', 'REVISION_OUTDATED'])
        assert.deepEqual(await traces(account), before)
        const lead = await enter('lead')
        assert.equal((await lead.get(path)).body.scheduled, null)
        const { body: kept } = await reviewer.delete(`${path}/scheduled-decision`)
        assert.equal(kept.command.decisionId ?? kept.command.questionId, id)
        clock.set('2026-11-25T09:00:00.000Z')
      }
    })

    test('has an id of its own: one that another case has is refused, whether that waits or is carried out', async () => {
      const { house, clock } = given()
      const { path, account, reviewer, held, submitted } = await begun()
      const second = await castCase(house, submitted.owner.actor, account, otherList)
      await handIn(house, submitted.owner, account, second.caseId)
      const other = await castReviewer(house)
      const alsoHeld = await assessAll(house, other, account, second.caseId)
      const visitor = await signedIn(given().app, other.email, password)
      const elsewhere = `/desk/accounts/${account}/cases/${second.caseId}/acceptance`
      const decision = { decisionId: randomUUIDv7() }
      await reviewer.post(`${path}/acceptance`, { ...held, ...decision })
      const waiting = await visitor.post(elsewhere, { ...alsoHeld, ...decision })
      clock.forward({ minutes: 1 })
      await sweepScheduled(house)
      const carriedOut = await visitor.post(elsewhere, { ...alsoHeld, ...decision })
      for (const { body } of [waiting, carriedOut]) assert.equal(body.code, 'DECISION_ID_TAKEN')
      const own = { ...alsoHeld, decisionId: randomUUIDv7() }
      assert.equal((await visitor.post(elsewhere, own)).status, 200)
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('that was refused can be made again under its id, and is not taken for done', async () => {
      const { house, clock } = given()
      const { path, account, caseId, reviewer, held } = await begun()
      const { to, body } = acceptance(held)
      await reviewer.post(`${path}/${to}`, body)
      clock.forward({ hours: 5 })
      await passOn(caseId)
      await sweepScheduled(house)
      assert.equal((await reviewer.get(path)).body.scheduled.refused, 'LEASE_LOST')
      const { token } = (await reviewer.post(`${path}/lease`)).body
      const again = await reviewer.post(`${path}/${to}`, { ...body, leaseToken: token })
      assert.deepEqual([again.status, again.body.scheduled.refused], [200, null])
      clock.forward({ minutes: 1 })
      await sweepScheduled(house)
      assert.equal((await readCase(house, 'customer', account, caseId)).status, 'accepted')
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('is not carried out for somebody who is no reviewer any more, and the case is free', async () => {
      const { house, clock } = given()
      const { path, account, reviewer, held, personId } = await begun()
      const { to, body } = acceptance(held)
      await reviewer.post(`${path}/${to}`, body)
      const admin = await castStaff(house, 'admin')
      await changeStaff(house, admin.actor as never, personId, ['support'])
      const before = await traces(account)
      clock.forward({ minutes: 16 })
      await sweepScheduled(house)
      assert.deepEqual(await traces(account), before)
      const lead = await enter('lead')
      assert.equal((await lead.get(path)).body.scheduled, null)
      assert.equal((await lead.post(`${path}/lease`)).status, 200)
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('names no address that was erased while it waited', async () => {
      const { house, clock } = given()
      const { path, account, caseId, reviewer, held } = await begun()
      const email = `tina-${randomUUIDv7()}@example.org`
      const { body } = question(held)
      await reviewer.post(`${path}/questions`, { ...body, text: `Wer ist ${email}?` })
      const admin = await castStaff(house, 'admin')
      await eraseAddress(house, admin.actor, { email, reason: 'person_asked' })
      clock.forward({ minutes: 1 })
      await sweepScheduled(house)
      const { questions } = await readCase(house, 'customer', account, caseId)
      assert.equal(questions[0]?.text, 'Wer ist […]?')
      clock.set('2026-11-25T09:00:00.000Z')
    })

    test('is carried out after an outage longer than the lease, unless another has taken the case', async () => {
      const { house, clock } = given()
      const [alone, taken] = [await begun(), await begun()]
      for (const { path, reviewer, held } of [alone, taken]) {
        await reviewer.post(`${path}/questions`, question(held).body)
      }
      clock.forward({ hours: 5 })
      await passOn(taken.caseId)
      await sweepScheduled(house)
      const asked = await readCase(house, 'desk', alone.account, alone.caseId)
      assert.equal(asked.questions[0]?.by.name, alone.name)
      const { scheduled } = (await taken.reviewer.get(taken.path)).body
      assert.equal(scheduled.refused, 'LEASE_LOST')
      clock.forward({ days: 31 })
      await sweepRetention(house)
      assert.equal((await traces(taken.account)).waiting, 0)
      clock.set('2026-11-25T09:00:00.000Z')
    })

    async function begun() {
      const { house, app } = given()
      const submitted = await castSubmitted(house)
      const { account, caseId } = submitted
      const person = await castReviewer(house)
      const held = await assessAll(house, person, account, caseId)
      const reviewer = await signedIn(app, person.email, password)
      const path = `/desk/accounts/${account}/cases/${caseId}`
      const { name, personId } = person
      return { path, account, caseId, held, reviewer, submitted, name, personId }
    }

    async function enter(role: 'lead'): Promise<Visitor> {
      const { email } = await castStaff(given().house, role)
      return signedIn(given().app, email, password)
    }

    /** As if another person had had the lease in between. */
    async function passOn(caseId: string) {
      await inRole(given().house.database, 'desk', null, (tx) =>
        tx
          .updateTable('desk_queue')
          .set({ lease_token: sql<number>`lease_token + 1` })
          .where('case_id', '=', caseId)
          .execute(),
      )
    }

    async function gateChanges(account: string): Promise<number> {
      const rows = await given()
        .house.database.root.selectFrom('change')
        .select('body')
        .where('account_id', '=', account)
        .execute()
      return rows.filter(({ body }) => body.groups !== undefined).length
    }

    async function traces(account: string) {
      const count = async (table: keyof Tables) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::integer as count from ${sql.table(table)} where account_id = ${account}
        `.execute(given().house.database.root)
        return rows[0]!.count
      }
      return {
        events: await count('event'),
        mails: await count('mail'),
        decisions: await count('decision'),
        gate: await gateChanges(account),
        waiting: await count('scheduled_decision'),
      }
    }
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

type Held = { leaseToken: number; revision: number }

function question({ leaseToken }: Held) {
  const id = randomUUIDv7()
  const body = {
    leaseToken,
    questionId: id,
    text: 'Woher?',
    grounds: ['origin_unclear'],
    requirements: [],
  }
  return { to: 'questions', id, body }
}

function acceptance(held: Held) {
  const id = randomUUIDv7()
  return { to: 'acceptance', id, body: { ...held, decisionId: id } }
}
