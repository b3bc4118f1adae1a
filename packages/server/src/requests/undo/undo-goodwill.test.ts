import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { changeStaff } from '../../people/staff/staff.ts'
import { signedIn } from '../../testing/browser.ts'
import { castAccount, castReviewer, castStaff, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { carriedOutByAll, tracesOf } from '../../testing/waiting-decision.ts'
import { reportPlan } from '../goodwill/report-plan.ts'
import { carryOutOnRequest, sweepScheduledOnRequests } from './carry-out-on-request.ts'

onEachDatabase(
  'A decision on goodwill that can still be taken back',
  (given) => {
    test('reaches neither the customer nor the platform, and then both, once only', async () => {
      const { clock, house } = given()
      const { account, path, requestId, billing } = await begun()
      const before = await tracesOf(house, account)
      const decision = granted()
      const made = await billing.post(`${path}/decision`, decision)
      assert.deepEqual([made.status, made.body.status], [200, 'open'])
      const { scheduled, holder } = made.body.work
      assert.deepEqual([scheduled.kind, scheduled.mine, holder.mine], ['grant', true, true])
      assert.equal((await billing.post(`${path}/decision`, decision)).status, 200)
      assert.deepEqual(await tracesOf(house, account), { ...before, waiting: 1 })

      const waiting = { account, requestId, decisionId: decision.messageId }
      clock.forward({ minutes: 1 })
      await carriedOutByAll(
        house,
        (each) => carryOutOnRequest(each, waiting),
        sweepScheduledOnRequests,
      )
      const after = await tracesOf(house, account)
      const { messages, mails, decisions } = before
      assert.deepEqual(
        [
          after.messages - messages,
          after.mails - mails,
          after.decisions - decisions,
          after.waiting,
        ],
        [1, 1, 1, 0],
      )
      const { body } = await billing.get(path)
      assert.deepEqual([body.outcome, body.work.scheduled], ['granted', null])
    })

    test('is listed to its author alone, taken back by no one else, and gives back what was written', async () => {
      const { clock, house } = given()
      const { account, path, requestId, billing, other } = await begun()
      const before = await tracesOf(house, account)
      const decision = granted()
      await billing.post(`${path}/decision`, decision)
      const [listed] = (await billing.get('/desk/scheduled-decisions')).body.items
      assert.deepEqual([listed.requestId, listed.kind], [requestId, 'grant'])
      assert.deepEqual((await other.get('/desk/scheduled-decisions')).body.items, [])
      const strangers = await other.delete(`${path}/scheduled-decision`)
      assert.equal(strangers.body.code, 'NOT_ALLOWED_FOR_ACTOR')
      const second = await other.post(`${path}/decision`, declined())
      assert.ok(['DECISION_SCHEDULED', 'REQUEST_TAKEN'].includes(second.body.code))
      const reviewer = await as(await castReviewer(house))
      const atDesk = `/desk/accounts/${account}/requests/${requestId}/scheduled-decision`
      assert.equal((await reviewer.delete(atDesk)).body.code, 'NOT_FOUND')
      const undone = await billing.delete(`${path}/scheduled-decision`)
      assert.deepEqual([undone.status, undone.body], [200, { ...decision, exception: false }])
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      assert.deepEqual(await tracesOf(house, account), before)
    })

    test('is not carried out once the booking speaks against it, and its author is told', async () => {
      const { clock, house } = given()
      const { account, path, billing } = await begun()
      await billing.post(`${path}/decision`, granted())
      await reportPlan(house, account, booked(given().clock.now(), 9_000))
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      const { body } = await billing.get(path)
      assert.deepEqual(
        [body.status, body.work.scheduled.refused],
        ['open', 'GOODWILL_NOT_POSSIBLE'],
      )
      assert.equal((await tracesOf(house, account)).decisions, 0)
    })

    test('is not carried out once the customer has written, nor for somebody who left billing', async () => {
      const { clock, house } = given()
      const [one, two] = [await begun(), await begun()]
      await one.billing.post(`${one.path}/decision`, granted())
      await one.customer.post(`/accounts/${one.account}/requests/${one.requestId}/messages`, {
        ...{ messageId: randomUUIDv7(), text: 'Eine Gutschrift wäre uns lieber.' },
      })
      await two.billing.post(`${two.path}/decision`, declined())
      const admin = await castStaff(house, 'admin')
      await changeStaff(house, admin.actor as never, two.person.personId, [])
      clock.forward({ minutes: 1 })
      await sweepScheduledOnRequests(house)
      const { body } = await one.billing.get(one.path)
      assert.deepEqual([body.status, body.work.scheduled.refused], ['open', 'REQUEST_WENT_ON'])
      assert.equal((await two.other.get(two.path)).body.status, 'open')
    })

    /** A request for goodwill of an account that has used nothing, with two people of billing. */
    async function begun() {
      const { house, clock } = given()
      const { account, owner } = await castAccount(house)
      await reportPlan(house, account, booked(clock.now(), 0, 5))
      const customer = await as(owner)
      const requestId = randomUUIDv7()
      await customer.post(`/accounts/${account}/requests`, {
        ...{ requestId, messageId: randomUUIDv7(), kind: 'goodwill' },
        ...{ title: 'Tarif gebucht', text: 'Wir können ihn nicht nutzen.' },
      })
      const person = await castStaff(house, 'billing')
      const path = `/billing/accounts/${account}/requests/${requestId}`
      const [billing, other] = [await as(person), await as(await castStaff(house, 'billing'))]
      return { account, path, requestId, customer, person, billing, other }
    }

    function as({ email }: { email: string }) {
      return signedIn(given().app, email, password)
    }
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

function booked(now: string, used: number, minutesAgo = 0) {
  const before = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()
  return {
    kind: 'plan' as const,
    ...{ name: 'Basis 10.000', quota: 10_000, used, preferred: false },
    ...{ price: { amount: 4_900, currency: 'EUR' }, asOf: before(minutesAgo) },
    bookedOn: before(10 * 1440).slice(0, 10),
  }
}

function granted() {
  const measure = { kind: 'refund', amount: 4_900, currency: 'EUR' }
  const text = 'Sie haben noch nichts gesendet.'
  return { messageId: randomUUIDv7(), outcome: 'granted', measure, text }
}

function declined() {
  return { messageId: randomUUIDv7(), outcome: 'declined', text: 'Drei Mails sind versendet.' }
}
