import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { takeLease } from '../../desk/lease/take-lease.ts'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castCase,
  castCustomer,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../testing/cast.ts'
import { askAtOnce, handInAndReject } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

type Item = { code: string; state: string; by: string | null; advised: boolean }

onEachDatabase('Remedies of a case', (given) => {
  test('are those of its rejection, each with its text in both languages and what it leads to', async () => {
    const { customer, path } = await castRejected()
    const { body } = await customer.get(path)
    assert.equal(body.status, 'rejected')
    const [form] = body.items
    assert.deepEqual(
      [form.code, form.action, form.state, form.by, form.advised],
      ['collect_double_opt_in', 'sign_up', 'open', null, false],
    )
    assert.match(form.wording.de, /Newsletter/)
    assert.match(form.wording.en, /newsletter/)
  })

  test('are ticked by who may write, under their name; saying it twice keeps the first', async () => {
    const { account, owner, customer, path } = await castRejected()
    const ticked = await customer.put(`${path}/collect_double_opt_in`, { state: 'done' })
    assert.deepEqual(saidOf(ticked.body, 'collect_double_opt_in'), ['done', owner.name])
    const colleague = await as((await castCustomer(given().house, account, 'editor')).email)
    const again = await colleague.put(`${path}/collect_double_opt_in`, { state: 'done' })
    assert.deepEqual(saidOf(again.body, 'collect_double_opt_in'), ['done', owner.name])
    const changed = await colleague.put(`${path}/collect_double_opt_in`, { state: 'not_for_us' })
    assert.notEqual(saidOf(changed.body, 'collect_double_opt_in')[1], owner.name)
  })

  test('of two people who tick at once one is named, and nothing breaks', async () => {
    const { account, customer, path } = await castRejected()
    const colleague = await as((await castCustomer(given().house, account, 'editor')).email)
    const answers = await Promise.all(
      [customer, colleague, customer].map((each) =>
        each.put(`${path}/collect_double_opt_in`, { state: 'done' }),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    )
    const { body } = await customer.get(path)
    assert.equal(saidOf(body, 'collect_double_opt_in')[0], 'done')
  })

  test('are ticked by nobody else, and only those that hold', async () => {
    const { house } = given()
    const { account, customer, path } = await castRejected()
    const wish = { state: 'done' }
    const reader = await as((await castCustomer(house, account, 'reader')).email)
    assert.equal((await reader.get(path)).status, 200)
    assert.equal((await reader.put(`${path}/collect_double_opt_in`, wish)).status, 403)
    const support = await as((await castStaff(house, 'support')).email)
    assert.equal((await support.get(path)).status, 200)
    assert.equal((await support.put(`${path}/collect_double_opt_in`, wish)).status, 403)
    for (const code of ['fix_form', 'none', 'gibt_es_nicht']) {
      assert.equal((await customer.put(`${path}/${code}`, wish)).body.code, 'NOT_FOUND', code)
    }
    const bad = await customer.put(`${path}/collect_double_opt_in`, { state: 'erledigt' })
    assert.equal(bad.body.code, 'REQUEST_INVALID')
    const stranger = await as((await castAccount(house)).owner.email)
    assert.equal((await stranger.get(path)).body.code, 'NOT_FOUND')
  })

  test('while a question stands are those of the stated method', async () => {
    const { house } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const path = `/accounts/${account}/cases/${caseId}/remedies`
    const customer = await as(owner.email)
    assert.deepEqual((await customer.get(path)).body.items, [])
    const { token } = await takeLease(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      leaseToken: token!,
      questionId: randomUUIDv7(),
      text: 'Wo steht das?',
      grounds: ['origin_unclear'],
      requirements: [],
    })
    const items: Item[] = (await customer.get(path)).body.items
    assert.ok(items.some(({ code }) => code === 'complete_evidence'))
  })

  test('that support points to are kept with the advice and join the list, and only known ones are taken', async () => {
    const { house } = given()
    const { account, caseId, customer, path } = await castRejected()
    const request = randomUUIDv7()
    await customer.post(`/accounts/${account}/requests`, {
      requestId: request,
      messageId: randomUUIDv7(),
      kind: 'advice',
      title: 'Was geht stattdessen?',
      text: 'Wir suchen einen anderen Weg.',
      caseId,
    })
    const support = await as((await castStaff(house, 'support')).email)
    const advise = (remedies: string[], messageId = randomUUIDv7()) =>
      support.post(`/support/accounts/${account}/requests/${request}/messages`, {
        messageId,
        text: 'Diese beiden Wege stehen Ihnen offen.',
        remedies,
      })
    assert.equal((await advise(['gibt_es_nicht'])).body.code, 'REMEDY_UNKNOWN')
    assert.equal((await advise(['none'])).body.code, 'REMEDY_UNKNOWN')
    const messageId = randomUUIDv7()
    for (const _click of [1, 2]) {
      const { body } = await advise(['invite_by_post', 'ask_owner_to_send'], messageId)
      assert.equal(body.messages.length, 2)
      assert.deepEqual(
        body.messages[1].remedies.map(({ code }: Item) => code),
        ['invite_by_post', 'ask_owner_to_send'],
      )
    }
    const items: Item[] = (await customer.get(path)).body.items
    assert.deepEqual(
      items.filter(({ advised }) => advised).map(({ code }) => code),
      ['invite_by_post', 'ask_owner_to_send'],
    )
    await customer.put(`${path}/invite_by_post`, { state: 'done' })
    const seen = (await support.get(path)).body
    assert.equal(saidOf(seen, 'invite_by_post')[0], 'done')
  })

  async function castRejected() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const path = `/accounts/${account}/cases/${caseId}/remedies`
    return { account, owner, caseId, path, customer: await as(owner.email) }
  }

  function as(email: string) {
    return signedIn(given().app, email, password)
  }

  function saidOf({ items }: { items: Item[] }, code: string) {
    const { state, by } = items.find((item) => item.code === code)!
    return [state, by]
  }
})
