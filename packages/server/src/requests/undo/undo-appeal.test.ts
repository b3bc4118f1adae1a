import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { changeStaff } from '../../people/staff/staff.ts'
import { eraseAddress } from '../../privacy/erase-address.ts'
import { signedIn, type Visitor } from '../../testing/browser.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  password,
  type Reviewer,
} from '../../testing/cast.ts'
import { assessAll, handIn, handInAndReject } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { carriedOutByAll, tracesOf } from '../../testing/waiting-decision.ts'
import { proposeMeasure } from '../proceedings/propose-measure.ts'
import { suspendAccount } from '../proceedings/suspend-and-lift.ts'
import { carryOutOnRequest, sweepScheduledOnRequests } from './carry-out-on-request.ts'

onEachDatabase(
  'A decision on an appeal that can still be taken back',
  (given) => {
    test('has no event, letter or effect on the case, and then all of them at once and once only', async () => {
      const { clock, house } = given()
      const { account, path, customer, caseId, requestId, reviewer } = await begun()
      const before = await tracesOf(house, account)
      const decision = upheld()
      const made = await reviewer.post(`${path}/decision`, decision)
      assert.deepEqual([made.status, made.body.status], [200, 'open'])
      const { scheduled, holder } = made.body.work
      assert.deepEqual([scheduled.kind, scheduled.mine, holder.mine], ['uphold', true, true])
      assert.equal(scheduled.dueAt, '2026-11-25T09:00:10.000Z')
      const again = await reviewer.post(`${path}/decision`, decision)
      assert.deepEqual([again.status, again.body.work.scheduled.id], [200, decision.messageId])
      assert.deepEqual(await tracesOf(house, account), { ...before, waiting: 1 })
      const told = await customer.get(`/accounts/${account}/requests/${requestId}`)
      assert.deepEqual([told.body.status, told.body.work], ['open', null])

      const waiting = { account, requestId, decisionId: decision.messageId }
      clock.forward({ minutes: 1 })
      await carriedOutByAll(
        house,
        (each) => carryOutOnRequest(each, waiting),
        sweepScheduledOnRequests,
      )
      const { body } = await reviewer.get(path)
      assert.deepEqual([body.outcome, body.work.scheduled], ['upheld', null])
      assert.equal(body.closedAt, '2026-11-25T09:01:00.000Z')
      const seen = await customer.get(`/accounts/${account}/cases/${caseId}`)
      assert.equal(seen.body.status, 'in_review')
      const after = await tracesOf(house, account)
      const { messages, mails } = before
      assert.deepEqual([after.messages - messages, after.mails - mails, after.waiting], [1, 1, 0])
      assert.equal((await reviewer.post(`${path}/decision`, decision)).status, 200)
      assert.deepEqual(await tracesOf(house, account), after)
    })

    test('is taken back by its author alone and without a trace, and gives back what was written', async () => {
      const { clock, house } = given()
      const { account, path, requestId, reviewer, other } = await begun()
      const before = await tracesOf(house, account)
      const decision = dismissed()
      await reviewer.post(`${path}/decision`, decision)
      const stranger = await other.delete(`${path}/scheduled-decision`)
      assert.equal(stranger.body.code, 'NOT_ALLOWED_FOR_ACTOR')
      const undone = await reviewer.delete(`${path}/scheduled-decision`)
      assert.deepEqual([undone.status, undone.body], [200, decision])
      clock.forward({ minutes: 1 })
      await carryOutOnRequest(house, { account, requestId, decisionId: decision.messageId })
      await sweepScheduledOnRequests(house)
      assert.deepEqual(await tracesOf(house, account), before)
      const nothing = await reviewer.delete(`${path}/scheduled-decision`)
      assert.equal(nothing.body.code, 'NOTHING_TO_UNDO')
      // And it can be made again, under the same id.
      await reviewer.post(`${path}/decision`, decision)
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      assert.equal((await reviewer.get(path)).body.outcome, 'dismissed')
    })

    test('is refused at once for whatever it would be refused for later', async () => {
      const { account, path, customer, requestId, decider, reviewer } = await begun()
      const barred = await (await as(decider)).post(`${path}/decision`, upheld())
      assert.equal(barred.body.code, 'REVIEWER_BARRED')
      const [question, used] = [randomUUIDv7(), randomUUIDv7()]
      await customer.post(`/accounts/${account}/requests`, {
        ...{ requestId: question, messageId: used, kind: 'advice' },
        ...{ title: 'Formular', text: 'Passt das so?' },
      })
      const taken = await reviewer.post(`${path}/decision`, { ...upheld(), messageId: used })
      assert.equal(taken.body.code, 'ID_TAKEN')
      await customer.post(`/accounts/${account}/requests/${requestId}/closing`)
      const late = await reviewer.post(`${path}/decision`, upheld())
      assert.equal(late.body.code, 'REQUEST_CLOSED')
      assert.equal((await tracesOf(given().house, account)).waiting, 0)
    })

    test('keeps the appeal from everybody else, and of two who decide at once one waits', async () => {
      const { path, reviewer, other } = await begun()
      const answers = await Promise.all(
        [reviewer, other].map((each) => each.post(`${path}/decision`, upheld())),
      )
      const waits = answers.findIndex(({ status }) => status === 200)
      assert.equal(answers.filter(({ status }) => status === 200).length, 1)
      assert.equal(answers[1 - waits]!.body.code, 'DECISION_SCHEDULED')
      const [author, second] = waits === 0 ? [reviewer, other] : [other, reviewer]
      const { scheduled, holder } = (await second.get(path)).body.work
      assert.deepEqual([scheduled.mine, scheduled.refused, holder.mine], [false, null, false])
      const question = { messageId: randomUUIDv7(), text: 'Woher?', asks: true }
      const refusals = [
        await second.put(`${path}/holder`, { from: holder.id }),
        await second.post(`${path}/messages`, question),
        await author.delete(`${path}/holder`),
        await author.post(`${path}/messages`, question),
        await author.post(`${path}/decision`, dismissed()),
      ]
      for (const { body } of refusals) assert.equal(body.code, 'DECISION_SCHEDULED')
    })

    test('is not carried out once the account has written, added a file, or taken it back; its author is told and keeps the text', async () => {
      const { clock, house } = given()
      for (const [code, act] of [
        ['REQUEST_WENT_ON', write],
        ['REQUEST_WENT_ON', addFile],
        ['REQUEST_CLOSED', takeBack],
      ] as const) {
        const play = await begun()
        const { account, path, reviewer, other } = play
        const decision = upheld()
        await reviewer.post(`${path}/decision`, decision)
        await act(play)
        const before = await tracesOf(house, account)
        clock.forward({ minutes: 1 })
        await sweepScheduledOnRequests(house)
        assert.deepEqual(await tracesOf(house, account), before)
        assert.equal((await reviewer.get(path)).body.work.scheduled.refused, code)
        assert.equal((await other.get(path)).body.work.scheduled, null)
        const [listed] = (await reviewer.get('/desk/scheduled-decisions')).body.items
        assert.deepEqual([listed.requestId, listed.refused], [play.requestId, code])
        const kept = await reviewer.delete(`${path}/scheduled-decision`)
        assert.deepEqual(kept.body, decision)
      }
    })

    test('that was refused can be made again under its id, by whoever has read what was added', async () => {
      const { clock, house } = given()
      const play = await begun()
      const { path, reviewer } = play
      const decision = upheld()
      await reviewer.post(`${path}/decision`, decision)
      await write(play)
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      const again = await reviewer.post(`${path}/decision`, decision)
      assert.deepEqual([again.status, again.body.work.scheduled.refused], [200, null])
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      assert.equal((await reviewer.get(path)).body.outcome, 'upheld')
    })

    test('is not carried out for somebody who is no reviewer any more, and the appeal is free', async () => {
      const { clock, house } = given()
      const { account, path, reviewer, other, person } = await begun()
      await reviewer.post(`${path}/decision`, upheld())
      const admin = await castStaff(house, 'admin')
      await changeStaff(house, admin.actor as never, person.personId, [])
      const before = await tracesOf(house, account)
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      assert.deepEqual(await tracesOf(house, account), before)
      const { holder, scheduled } = (await other.get(path)).body.work
      assert.deepEqual([holder.id, scheduled], [person.personId, null])
      assert.equal((await other.put(`${path}/holder`, { from: holder.id })).status, 200)
      const decided = await other.post(`${path}/decision`, dismissed())
      assert.equal(decided.body.work.scheduled.mine, true)
    })

    test('is carried out for an account that is suspended meanwhile, whose gate stays shut', async () => {
      const { clock, house } = given()
      const { account, group, caseId, path, reviewer } = await begun()
      await reviewer.post(`${path}/decision`, upheld())
      await suspend(account, caseId)
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      assert.equal((await reviewer.get(path)).body.outcome, 'upheld')
      const question = { account, group, purpose: 'campaign' } as const
      const [answer] = await checkGates(house, [question], null)
      assert.equal(answer!.reason, 'account_suspended')
    })

    test('has an id of its own, among the decisions on cases too, and stands among them as the next due', async () => {
      const { account, owner, path, person, reviewer } = await begun()
      const { house, clock } = given()
      const second = await castCase(house, owner.actor, account, 'E-Mail\ncarl@example.org\n')
      await handIn(house, owner, account, second.caseId)
      const held = await assessAll(house, person, account, second.caseId)
      const acceptance = `/desk/accounts/${account}/cases/${second.caseId}/acceptance`
      const [one, two] = [randomUUIDv7(), randomUUIDv7()]
      assert.equal((await reviewer.post(acceptance, { ...held, decisionId: one })).status, 200)
      const taken = await reviewer.post(`${path}/decision`, { ...upheld(), messageId: one })
      assert.equal(taken.body.code, 'ID_TAKEN')
      await reviewer.delete(acceptance.replace('acceptance', 'scheduled-decision'))
      await reviewer.post(`${path}/decision`, { ...upheld(), messageId: two })
      const alsoTaken = await reviewer.post(acceptance, { ...held, decisionId: two })
      assert.equal(alsoTaken.body.code, 'DECISION_ID_TAKEN')
      clock.set('2026-11-25T09:00:01.000Z')
      assert.equal((await reviewer.post(acceptance, { ...held, decisionId: one })).status, 200)
      const { items } = (await reviewer.get('/desk/scheduled-decisions')).body
      assert.deepEqual(
        items.map(({ kind, title, groupName }: Record<string, string>) => [
          kind,
          title ?? groupName,
        ]),
        [
          ['uphold', 'Frühere Kunden'],
          ['accept', 'Sommerkunden'],
        ],
      )
    })

    test('names no address that was erased while it waited', async () => {
      const { clock, house } = given()
      const { path, reviewer } = await begun()
      const email = `tina-${randomUUIDv7()}@example.org`
      await reviewer.post(`${path}/decision`, { ...dismissed(), text: `Wer ist ${email}?` })
      const admin = await castStaff(house, 'admin')
      await eraseAddress(house, admin.actor, { email, reason: 'person_asked' })
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      const { messages } = (await reviewer.get(path)).body
      assert.equal(messages.at(-1).text, 'Wer ist […]?')
    })

    /** An appeal against a rejection, with two reviewers who may decide on it, at nine o'clock. */
    async function begun() {
      const { house, clock } = given()
      clock.set('2026-11-25T09:00:00.000Z')
      const { account, owner } = await castAccount(house)
      const { group, caseId } = await castCase(house, owner.actor, account)
      const decider = await handInAndReject(house, owner, account, caseId)
      const customer = await as(owner)
      const appeal = {
        ...{ requestId: randomUUIDv7(), messageId: randomUUIDv7(), kind: 'appeal', caseId },
        ...{ title: 'Frühere Kunden', text: 'Wir haben das Protokoll gefunden.' },
      }
      const { body } = await customer.post(`/accounts/${account}/requests`, appeal)
      const person = await castReviewer(house)
      const path = `/desk/accounts/${account}/requests/${body.id}`
      const [reviewer, other] = [await as(person), await as(await castReviewer(house))]
      const here = { account, owner, group, caseId, path, requestId: body.id as string }
      return { ...here, customer, decider, person, reviewer, other }
    }

    async function suspend(account: string, caseId: string) {
      const { house } = given()
      const [proposer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
      const proceedingId = randomUUIDv7()
      const grounds = ['false_statement']
      await proposeMeasure(house, proposer, account, {
        ...{ proceedingId, case: caseId, measure: 'suspension', grounds, reasons: 'Erfunden.' },
      })
      await suspendAccount(house, lead as never, account, proceedingId, {
        ...{ decisionId: randomUUIDv7(), grounds, found: 'Erfunden.' },
        atOnce: { hearingId: randomUUIDv7(), why: 'Die Kampagne läuft heute Abend.' },
      })
    }

    function as({ email }: Pick<Reviewer, 'email'>): Promise<Visitor> {
      return signedIn(given().app, email, password)
    }
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

interface Play {
  account: string
  requestId: string
  customer: Visitor
}

async function write({ account, requestId, customer }: Play) {
  const path = `/accounts/${account}/requests/${requestId}/messages`
  await customer.post(path, { messageId: randomUUIDv7(), text: 'Hier ist noch der Vertrag.' })
}

async function addFile({ account, requestId, customer }: Play) {
  const path = `/accounts/${account}/requests/${requestId}`
  const [first] = (await customer.get(path)).body.messages
  const to = `${path}/messages/${first.id}/files?fileName=vertrag.txt`
  const { status } = await customer.upload(to, Buffer.from('Vertrag vom 3. März'))
  assert.equal(status, 201)
}

async function takeBack({ account, requestId, customer }: Play) {
  await customer.post(`/accounts/${account}/requests/${requestId}/closing`)
}

function upheld() {
  const text = 'Das Protokoll belegt die Anmeldungen.'
  return { messageId: randomUUIDv7(), text, outcome: 'upheld', reasons: ['new_evidence'] }
}

function dismissed() {
  const text = 'Das Protokoll passt nicht zur Liste.'
  return { messageId: randomUUIDv7(), text, outcome: 'dismissed', reasons: ['grounds_stand'] }
}
