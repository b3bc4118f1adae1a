import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { inRole } from '../database/database.ts'
import { signedIn, visitor } from '../testing/browser.ts'
import { castAccount, castCustomer, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Writes with an idempotency key', (given) => {
  test('of many identical writes sent at once, one is carried out', async () => {
    const { browser, groups } = await customer()
    const headers = { 'idempotency-key': randomUUIDv7() }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => browser.post(groups, { name: 'Kunden' }, headers)),
    )
    const refusals = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code)
    assert.deepEqual(
      [...new Set(refusals)].filter((code) => code !== 'IDEMPOTENCY_IN_PROGRESS'),
      [],
    )
    const ids = answers.filter(({ status }) => status === 201).map(({ body }) => body.id)
    assert.equal(new Set(ids).size, 1)
    assert.equal((await browser.get(groups)).body.items.length, 1)
  })

  test('the same idempotency key makes one group, and another request under it is refused', async () => {
    const { browser, groups } = await customer()
    const headers = { 'idempotency-key': randomUUIDv7() }
    const first = await browser.post(groups, { name: 'Kunden' }, headers)
    const second = await browser.post(groups, { name: 'Kunden' }, headers)
    assert.deepEqual([second.status, second.body], [first.status, first.body])
    const reused = await browser.post(groups, { name: 'Andere' }, headers)
    assert.deepEqual([reused.status, reused.body.code], [422, 'IDEMPOTENCY_KEY_REUSED'])
    assert.equal((await browser.get(groups)).body.items.length, 1)
  })

  test('a write that was refused may be repeated under its key', async () => {
    const { browser, groups } = await customer()
    const headers = { 'idempotency-key': randomUUIDv7() }
    await browser.post(groups, { name: 'Kunden', reference: 'a' })
    const wish = { name: 'Andere', reference: 'a' }
    assert.equal((await browser.post(groups, wish, headers)).body.code, 'REFERENCE_TAKEN')
    assert.equal((await browser.post(groups, wish, headers)).body.code, 'REFERENCE_TAKEN')
  })

  test('a key belongs to who sent it: another person’s is another key', async () => {
    const { browser, groups, account } = await customer()
    const { house, app } = given()
    const editor = await castCustomer(house, account, 'editor')
    const other = await signedIn(app, editor.email, password)
    const headers = { 'idempotency-key': randomUUIDv7() }
    const first = await browser.post(groups, { name: 'Kunden' }, headers)
    const second = await other.post(groups, { name: 'Kunden' }, headers)
    assert.deepEqual([first.status, second.status], [201, 201])
    assert.notEqual(first.body.id, second.body.id)
  })

  test('a write whose process died is carried out after two minutes, and not before', async () => {
    const { browser, groups } = await customer()
    const { house, clock } = given()
    const headers = { 'idempotency-key': randomUUIDv7() }
    const first = await browser.post(groups, { name: 'Kunden' }, headers)
    // As it stands when the process dies between carrying the write out and keeping its answer.
    await inRole(house.database, 'door', null, (tx) =>
      tx
        .updateTable('idempotency')
        .set({ status: null })
        .where('key', '=', headers['idempotency-key'])
        .execute(),
    )
    clock.forward({ minutes: 1 })
    const early = await browser.post(groups, { name: 'Kunden' }, headers)
    assert.equal(early.body.code, 'IDEMPOTENCY_IN_PROGRESS')
    clock.forward({ minutes: 2 })
    const late = await browser.post(groups, { name: 'Kunden' }, headers)
    assert.equal(late.status, 201)
    assert.notEqual(late.body.id, first.body.id)
  })

  test('nothing of a request that may hold a password, or an answer with a secret, is kept', async () => {
    const { browser, account, email } = await customer()
    const { house, app } = given()
    const headers = () => ({ 'idempotency-key': randomUUIDv7() })
    const before = await keptCount()
    await visitor(app).post('/session', { email, password }, headers())
    await browser.post('/session', { email, password }, headers())
    await browser.post(`/accounts/${account}/keys`, { name: 'Shop', scopes: ['read'] }, headers())
    assert.equal(await keptCount(), before)

    async function keptCount(): Promise<number> {
      const rows = await inRole(house.database, 'door', null, (tx) =>
        tx.selectFrom('idempotency').select('key').execute(),
      )
      return rows.length
    }
  })

  async function customer() {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    return { browser, account, email: owner.email, groups: `/accounts/${account}/groups` }
  }
})
