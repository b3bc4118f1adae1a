import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { api, type Endpoint } from '@freigabe/contract'
import { signedIn, withKey } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

/** What billing may do, and what anyone may do about themselves. */
const forBilling = (endpoint: Endpoint) =>
  endpoint.access.some((access) => ['billing', 'person', 'public'].includes(access))

onEachDatabase('Billing', (given) => {
  test('is refused by every endpoint but its own, and its own refuse everybody else', async () => {
    const { house, app } = given()
    const { account, caseId, owner } = await castSubmitted(house)
    const billing = await as('billing')
    const others = await Promise.all(
      (['admin', 'lead', 'reviewer', 'support'] as const).map((role) => as(role)),
    )
    const customer = await signedIn(app, owner.email, password)
    let tried = 0
    for (const endpoint of Object.values<Endpoint>(api)) {
      const path = endpoint.path
        .replace(':account', account)
        .replace(':case', caseId)
        .replace(':number', '1')
        .replaceAll(/:\w+/g, () => randomUUIDv7())
      const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
      if (endpoint.path.startsWith('/billing/')) {
        for (const other of [...others, customer]) {
          assert.equal((await other[method](path)).body.code, 'NOT_ALLOWED', endpoint.path)
        }
      }
      if (forBilling(endpoint)) continue
      const { body } = await billing[method](path)
      assert.equal(body.code, 'NOT_ALLOWED', `${endpoint.method} ${endpoint.path}`)
      tried += 1
    }
    assert.ok(tried > 100)
  })

  test('finds no request of another kind behind its own door', async () => {
    const { house, app } = given()
    const { account, owner } = await castSubmitted(house)
    const customer = await signedIn(app, owner.email, password)
    const billing = await as('billing')
    for (const kind of ['advice', 'other'] as const) {
      const ids = { requestId: randomUUIDv7(), messageId: randomUUIDv7() }
      const words = { title: 'Frage', text: 'Wie geht es weiter?' }
      await customer.post(`/accounts/${account}/requests`, { ...ids, kind, ...words })
      const path = `/billing/accounts/${account}/requests/${ids.requestId}`
      const declined = { messageId: randomUUIDv7(), outcome: 'declined', text: 'Nein.' }
      assert.equal((await billing.get(path)).body.code, 'NOT_FOUND', kind)
      assert.equal((await billing.put(`${path}/holder`, { from: null })).body.code, 'NOT_FOUND')
      assert.equal((await billing.post(`${path}/decision`, declined)).body.code, 'NOT_FOUND')
    }
  })

  test('learns of a group only where goodwill is asked for on it, and of cases nothing', async () => {
    const { house, app } = given()
    const { account, group, caseId, owner } = await castSubmitted(house)
    const groups = () =>
      inRole(house.database, 'billing', account, (tx) =>
        tx
          .selectFrom('recipient_group')
          .select('group_id')
          .where('account_id', '=', account)
          .execute(),
      )
    assert.deepEqual(await groups(), [])
    const customer = await signedIn(app, owner.email, password)
    const ids = { requestId: randomUUIDv7(), messageId: randomUUIDv7(), caseId }
    const words = { title: 'Tarif gebucht', text: 'Wir können nicht senden.' }
    await customer.post(`/accounts/${account}/requests`, { ...ids, kind: 'goodwill', ...words })
    assert.deepEqual(await groups(), [{ group_id: group }])
    const billing = await as('billing')
    const read = await billing.get(`/billing/accounts/${account}/requests/${ids.requestId}`)
    assert.notEqual(read.body.groupName, null)
    const cases = inRole(house.database, 'billing', account, (tx) =>
      tx.selectFrom('approval_case').select('case_id').execute(),
    )
    await assert.rejects(cases, { code: '42501' })
  })

  test('reports no figures and reads no list of decisions; that is the platform’s, by its key', async () => {
    const { house, app } = given()
    const { account, owner } = await castSubmitted(house)
    const customer = await signedIn(app, owner.email, password)
    const { body: key } = await customer.post(`/accounts/${account}/keys`, {
      name: 'Shop',
      scopes: ['read', 'write'],
    })
    for (const caller of [await as('billing'), customer, withKey(app, key.secret)]) {
      const put = await caller.put(`/accounts/${account}/plan`, {})
      assert.equal(put.body.code, 'NOT_ALLOWED')
      const list = await caller.get('/goodwill/decisions?after=0')
      assert.equal(list.body.code, 'NOT_ALLOWED')
    }
  })

  async function as(role: 'admin' | 'lead' | 'reviewer' | 'support' | 'billing') {
    const { house, app } = given()
    return signedIn(app, (await castStaff(house, role)).email, password)
  }
})
