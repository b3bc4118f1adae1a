import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { CaseState } from '@freigabe/core'
import { revokeApproval } from '../case/deciding/revoke-approval.ts'
import { readAccountForRules } from '../case/rules/read-for-rules.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import { signedIn } from '../testing/browser.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../testing/cast.ts'
import { accept, handInAndReject } from '../testing/decide.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { sweepOverdueRequests } from './sweep-overdue-requests.ts'

onEachDatabase('Requests', (given) => {
  test('an appeal is upheld by another person than who decided, and the case is in review again', async () => {
    const { account, group, caseId, customer, decider } = await castRejected()
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    assert.equal(filed.status, 201)
    const path = `/desk/accounts/${account}/requests/${filed.body.id}`
    const first = await as(decider)
    assert.equal((await first.get(path)).body.work.barred, true)
    assert.equal((await first.put(`${path}/holder`, { from: null })).body.code, 'REVIEWER_BARRED')
    assert.equal((await first.post(`${path}/decision`, upheld())).body.code, 'REVIEWER_BARRED')
    const second = await as((await castReviewer(given().house)).email)
    const decision = upheld()
    const decided = await second.post(`${path}/decision`, decision)
    assert.equal(decided.body.outcome, 'upheld')
    assert.equal(await gateOf(account, group), 'in_review')
    const listed = (await second.get('/desk/decided-requests?limit=200')).body.items
    const item = listed.find(({ accountId }: { accountId: string }) => accountId === account)
    assert.deepEqual([item.outcome, item.reasons, item.measure], ['upheld', decision.reasons, null])
    assert.equal((await second.post(`${path}/decision`, decision)).status, 200)
    const seen = await customer.get(`/accounts/${account}/cases/${caseId}`)
    assert.equal(seen.body.status, 'in_review')
    const lease = `/desk/accounts/${account}/cases/${caseId}/lease`
    // They are told when they take it, not only once they have read and judged it all.
    assert.equal((await first.post(lease)).body.code, 'REVIEWER_BARRED')
    assert.equal((await second.post(lease)).status, 200)
    // And each as soon as they open it.
    const barred = async (reader: typeof first) =>
      (await reader.get(`/desk/accounts/${account}/cases/${caseId}`)).body.queued.barred
    assert.deepEqual([await barred(first), await barred(second)], [true, false])
  })

  test('an appeal says to which paragraphs of the letter it objects, and the desk reads both', async () => {
    const { account, caseId, customer } = await castRejected()
    const { decision } = (await customer.get(`/accounts/${account}/cases/${caseId}`)).body
    const about = { part: 'found', paragraph: 0 }
    const objection = { messageId: randomUUIDv7(), about, text: 'Gekauft haben wir nichts.' }
    const requests = `/accounts/${account}/requests`
    const nowhere = { ...objection, about: { part: 'found', paragraph: 99 } }
    const wished = wish('appeal', { caseId })
    const refused = await customer.post(requests, { ...wished, objections: [nowhere] })
    assert.equal(refused.body.code, 'NOT_FOUND')
    const filed = await customer.post(requests, { ...wished, objections: [objection] })
    assert.equal(filed.status, 201)
    assert.equal(
      (await customer.post(requests, { ...wished, objections: [objection] })).status,
      201,
    )
    const second = await as((await castReviewer(given().house)).email)
    for (const [reader, path] of [
      [second, `/desk/accounts/${account}/requests/${filed.body.id}`],
      [customer, `${requests}/${filed.body.id}`],
    ] as const) {
      const { messages, appealed } = (await reader.get(path)).body
      assert.deepEqual(
        messages.map(({ text, about }: { text: string; about: unknown }) => [text, about]),
        [
          [wished.text, null],
          [objection.text, about],
        ],
      )
      assert.deepEqual(appealed.statement, decision.statement)
      assert.deepEqual([appealed.kind, appealed.at], ['rejected', decision.at])
    }
  })

  test('ids that are in use elsewhere are no obstacle in another account, and refused in the same', async () => {
    const [one, other] = [await castAsking(), await castAsking()]
    const wished = wish('advice')
    const filed = await one.customer.post(one.requests, wished)
    assert.equal(filed.status, 201)
    assert.equal((await other.customer.post(other.requests, wished)).status, 201)
    const second = { ...wished, requestId: randomUUIDv7() }
    const taken = await one.customer.post(one.requests, second)
    assert.deepEqual([taken.status, taken.body.code], [409, 'ID_TAKEN'])
    const third = { ...second, messageId: randomUUIDv7() }
    assert.equal((await one.customer.post(one.requests, third)).status, 201)
    const message = { messageId: wished.messageId, text: 'Noch etwas.' }
    const path = `${one.requests}/${third.requestId}/messages`
    assert.equal((await one.customer.post(path, message)).body.code, 'ID_TAKEN')
    assert.equal((await one.customer.get(one.requests)).body.items.length, 2)
    const desk = await as((await castStaff(given().house, 'support')).email)
    for (const { account } of [one, other]) {
      const holder = `/support/accounts/${account}/requests/${wished.requestId}/holder`
      assert.equal((await desk.put(holder, { from: null })).status, 200)
    }

    async function castAsking() {
      const { account, owner } = await castAccount(given().house)
      return { account, requests: `/accounts/${account}/requests`, customer: await as(owner.email) }
    }
  })

  test('an answer of support under the id of a message elsewhere is refused, not lost', async () => {
    const { account, owner } = await castAccount(given().house)
    const customer = await as(owner.email)
    const support = await as((await castStaff(given().house, 'support')).email)
    const asked = wish('advice')
    for (const other of [wish('advice'), wish('goodwill')]) {
      await customer.post(`/accounts/${account}/requests`, other)
      await customer.post(`/accounts/${account}/requests`, asked)
      const path = `/support/accounts/${account}/requests/${asked.requestId}/messages`
      const answer = { ...reply(), messageId: other.messageId }
      assert.equal((await support.post(path, answer)).body.code, 'ID_TAKEN', other.kind)
    }
  })

  test('rules hold no rejection against an account that an appeal overturned', async () => {
    const { house } = given()
    const { account, owner, caseId, customer } = await castRejected()
    const { caseId: later } = await castCase(
      house,
      owner.actor,
      account,
      'E-Mail\nnina@example.com\n',
    )
    const rejections = () =>
      inRole(house.database, 'command', account, async (tx) => {
        const other = { accountId: account, caseId: later } as CaseState
        return (await readAccountForRules(tx, other)).rejected
      })
    assert.equal(await rejections(), 1)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    const second = await as((await castReviewer(house)).email)
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    assert.equal((await second.post(path, upheld())).status, 200)
    assert.equal(await rejections(), 0)
  })

  test('an appeal against a revocation brings the case back, and its approval does not stand again', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { actor, email } = await castStaff(house, 'lead')
    const decisionId = randomUUIDv7()
    const grounds = ['origin_unclear']
    await revokeApproval(house, actor, account, caseId, {
      decisionId,
      grounds,
      text: 'Beschwerden',
    })
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    assert.equal((await (await as(email)).post(path, upheld())).body.code, 'REVIEWER_BARRED')
    const other = await as((await castStaff(house, 'lead')).email)
    assert.equal((await other.post(path, upheld())).body.status, 'closed')
    assert.equal(await gateOf(account, group), 'in_review')
  })

  test('a dismissed appeal leaves the decision as it is, tells why, and is the only one', async () => {
    const { account, group, caseId, customer } = await castRejected()
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    const other = await as((await castReviewer(given().house)).email)
    const path = `/desk/accounts/${account}/requests/${filed.body.id}`
    const wrong = { ...upheld(), outcome: 'dismissed' }
    assert.equal((await other.post(`${path}/decision`, wrong)).body.code, 'REQUEST_INVALID')
    const lead = await as((await castStaff(given().house, 'lead')).email)
    const before = (await lead.get('/desk/figures?weeks=1')).body.appeals.open
    await other.post(`${path}/decision`, { ...wrong, reasons: ['grounds_stand'] })
    const seen = await customer.get(`/accounts/${account}/requests/${filed.body.id}`)
    assert.equal(seen.body.outcome, 'dismissed')
    assert.deepEqual(seen.body.reasons, ['grounds_stand'])
    assert.deepEqual(seen.body.messages.at(-1).by, { side: 'staff', role: 'reviewer', name: null })
    assert.equal(await gateOf(account, group), 'rejected')
    const again = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    assert.equal(again.body.code, 'APPEAL_ALREADY_FILED')
    const { appeals } = (await lead.get('/desk/figures?weeks=1')).body
    assert.ok(appeals.filed > 0)
    assert.ok(appeals.dismissed > 0)
    assert.equal(appeals.open, before - 1)
    assert.ok(appeals.reasons.some((each: { reason: string }) => each.reason === 'grounds_stand'))
  })

  test('an appeal against a suspension is for a lead, and lifts it with the gate', async () => {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    await house.database.root
      .updateTable('account')
      .set({ suspended_at: house.clock.now() })
      .where('account_id', '=', account)
      .execute()
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal'))
    const again = await customer.post(`/accounts/${account}/requests`, wish('appeal'))
    assert.equal(again.body.code, 'APPEAL_ALREADY_FILED')
    const path = `/desk/accounts/${account}/requests/${filed.body.id}/decision`
    const reviewer = await as((await castReviewer(house)).email)
    assert.equal((await reviewer.post(path, upheld())).body.code, 'NOT_ALLOWED_FOR_ACTOR')
    const lead = await as((await castStaff(house, 'lead')).email)
    assert.equal((await lead.post(path, upheld())).body.outcome, 'upheld')
    assert.equal((await customer.get(`/accounts/${account}`)).body.suspendedAt, null)
    assert.equal(await gateOf(account, group), 'allow')
  })

  test('a decision is no news any more once it is appealed against, and again once the appeal is taken back', async () => {
    const { account, caseId, customer } = await castRejected()
    const news = async () => {
      const { items } = (await customer.get(`/accounts/${account}/notices`)).body
      return items.map(({ kind }: { kind: string }) => kind)
    }
    assert.deepEqual(await news(), ['see_rejection'])
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    assert.deepEqual(await news(), [])
    await customer.post(`/accounts/${account}/requests/${filed.body.id}/closing`)
    assert.deepEqual(await news(), ['see_rejection'])
  })

  test('an appeal that was taken back can be filed again', async () => {
    const { account, caseId, customer } = await castRejected()
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    const closing = `/accounts/${account}/requests/${filed.body.id}/closing`
    assert.equal((await customer.post(closing)).body.outcome, 'withdrawn')
    assert.equal((await customer.post(closing)).status, 200)
    const again = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    assert.equal(again.status, 201)
  })

  test('what is to be added goes into a case that is under review, and to the desk once it is decided', async () => {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const customer = await as(owner.email)
    const early = await customer.post(`/accounts/${account}/requests`, wish('addition', { caseId }))
    assert.equal(early.body.code, 'CASE_TAKES_ADDITIONS')
    await accept(house, account, caseId)
    const late = await customer.post(`/accounts/${account}/requests`, wish('addition', { caseId }))
    const reviewer = await as((await castReviewer(house)).email)
    const ofCase = await reviewer.get(`/desk/accounts/${account}/requests?case=${caseId}`)
    assert.deepEqual(idsOf(ofCase), [late.body.id])
    const path = `/desk/accounts/${account}/requests/${late.body.id}/messages`
    assert.equal((await reviewer.post(path, reply())).body.status, 'answered')
    assert.ok(!idsOf(await reviewer.get('/desk/requests?limit=200')).includes(late.body.id))
  })

  test('support advises, the desk never sees it, and the customer is told by letter', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('advice'))
    const support = await as((await castStaff(house, 'support')).email)
    const path = `/support/accounts/${account}/requests/${filed.body.id}`
    assert.ok(idsOf(await support.get('/support/requests?limit=200')).includes(filed.body.id))
    const answer = reply('Laden Sie per Post ein.', true)
    assert.equal(
      (await support.post(`${path}/messages`, answer)).body.status,
      'waiting_for_customer',
    )
    assert.equal((await support.post(`${path}/messages`, answer)).body.messages.length, 2)
    const lead = await as((await castStaff(house, 'lead')).email)
    assert.ok(!idsOf(await lead.get('/desk/requests?limit=200')).includes(filed.body.id))
    assert.deepEqual(idsOf(await lead.get(`/desk/accounts/${account}/requests`)), [])
    const asDesk = `/desk/accounts/${account}/requests/${filed.body.id}`
    assert.equal((await lead.get(asDesk)).body.code, 'NOT_FOUND')
    assert.equal((await lead.post(`${asDesk}/messages`, reply())).body.code, 'NOT_FOUND')
    const told = await customer.get(`/accounts/${account}/notifications`)
    assert.deepEqual(
      told.body.items.map(({ kind, requestKind }: Told) => [kind, requestKind]),
      [
        ['request_answered', 'advice'],
        ['request_received', 'advice'],
      ],
    )
    const written = await customer.post(`/accounts/${account}/requests/${filed.body.id}/messages`, {
      messageId: randomUUIDv7(),
      text: 'Danke, das geht.',
    })
    assert.equal(written.body.status, 'open')
    assert.equal(written.body.work, null)
  })

  test('support reads an appeal as the customer does, and writes nothing into it', async () => {
    const { account, caseId, customer } = await castRejected()
    const filed = await customer.post(`/accounts/${account}/requests`, wish('appeal', { caseId }))
    const support = await as((await castStaff(given().house, 'support')).email)
    const read = await support.get(`/accounts/${account}/requests/${filed.body.id}`)
    assert.equal(read.body.work, null)
    const path = `/support/accounts/${account}/requests/${filed.body.id}`
    assert.equal((await support.post(`${path}/messages`, reply())).body.code, 'NOT_FOUND')
    const take = await support.put(`${path}/holder`, { from: null })
    assert.equal(take.body.code, 'NOT_FOUND')
  })

  test('one person has taken a request on at a time, and it is taken over from whoever was seen to have it', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('other'))
    const path = `/support/accounts/${account}/requests/${filed.body.id}`
    const [first, second] = [await castStaff(house, 'support'), await castStaff(house, 'support')]
    const [one, two] = [await as(first.email), await as(second.email)]
    assert.equal((await one.put(`${path}/holder`, { from: null })).body.work.holder.mine, true)
    assert.equal((await two.put(`${path}/holder`, { from: null })).body.code, 'REQUEST_TAKEN')
    assert.equal((await two.post(`${path}/messages`, reply())).body.code, 'REQUEST_TAKEN')
    const over = await two.put(`${path}/holder`, { from: first.personId })
    assert.equal(over.body.work.holder.id, second.personId)
    assert.equal((await one.delete(`${path}/holder`)).status, 204)
    assert.equal(
      (await two.get(`/accounts/${account}/requests/${filed.body.id}`)).body.work.holder.mine,
      true,
    )
    assert.equal((await two.delete(`${path}/holder`)).status, 204)
    assert.equal((await one.put(`${path}/holder`, { from: null })).status, 200)
  })

  test('a file goes with a message of the customer, to nobody of another account, and to staff on record', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const customer = await as(owner.email)
    const asked = wish('advice')
    const filed = await customer.post(`/accounts/${account}/requests`, asked)
    const thread = `/accounts/${account}/requests/${filed.body.id}`
    const files = `${thread}/messages/${asked.messageId}/files?fileName=formular.txt`
    const file = await customer.upload(files, 'So sah das Formular aus.')
    assert.equal(file.status, 201)
    const { personId, email } = await castStaff(house, 'support')
    const support = await as(email)
    for (const reader of [customer, support]) {
      const got = await reader.get(`${thread}/files/${file.body.id}`)
      assert.equal(got.body, 'So sah das Formular aus.')
    }
    const looks = await house.database.root
      .selectFrom('platform_event')
      .select(['type', 'by_id', 'body'])
      .where('subject', '=', file.body.id)
      .execute()
    const body = { account, requestId: filed.body.id }
    assert.deepEqual(looks, [{ type: 'request_file_opened', by_id: personId, body }])
    const other = await castAccount(house)
    const stranger = await as(other.owner.email)
    assert.equal((await stranger.get(`${thread}/files/${file.body.id}`)).status, 404)
    assert.equal((await stranger.get(thread)).status, 404)
    const answer = reply()
    await support.post(`/support${thread}/messages`, answer)
    const theirs = `${thread}/messages/${answer.messageId}/files?fileName=x.txt`
    assert.equal((await customer.upload(theirs, 'x')).body.code, 'NOT_FOUND')
  })

  test('an answer is promised by kind, and a promise that is not kept is marked and logged once', async () => {
    const { house, clock } = given()
    const { account, owner } = await castAccount(house)
    const customer = await as(owner.email)
    const filed = await customer.post(`/accounts/${account}/requests`, wish('advice'))
    const thread = `/accounts/${account}/requests/${filed.body.id}`
    const before = (await customer.get(thread)).body
    assert.equal(before.overdue, false)
    clock.set(before.dueAt)
    await sweepOverdueRequests(house)
    await sweepOverdueRequests(house)
    assert.equal((await (await as(owner.email)).get(thread)).body.overdue, true)
    const rows = await house.database.root
      .selectFrom('event')
      .select('seq')
      .where('type', '=', 'request_overdue')
      .where('subject', '=', filed.body.id)
      .execute()
    assert.equal(rows.length, 1)
  })

  /** A case that a reviewer rejected, with the customer signed in and the decider's address. */
  async function castRejected() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account)
    const { email } = await handInAndReject(house, owner, account, caseId)
    return { account, owner, group, caseId, customer: await as(owner.email), decider: email }
  }

  function as(email: string) {
    return signedIn(given().app, email, password)
  }

  async function gateOf(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' } as const
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})

interface Told {
  kind: string
  requestKind: string | null
}

function wish(kind: string, more: { caseId?: string } = {}) {
  const ids = { requestId: randomUUIDv7(), messageId: randomUUIDv7() }
  return {
    ...ids,
    kind,
    title: 'Frühere Kunden',
    text: 'Wir haben das Protokoll gefunden.',
    ...more,
  }
}

function upheld() {
  const text = 'Das Protokoll belegt die Einwilligungen.'
  return { messageId: randomUUIDv7(), outcome: 'upheld', reasons: ['new_evidence'], text }
}

function reply(text = 'Danke, wir haben es gelesen.', asks = false) {
  return { messageId: randomUUIDv7(), text, asks }
}

function idsOf({ body }: { body: { items: { id: string }[] } }): string[] {
  return body.items.map(({ id }) => id)
}
