import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { inRole } from '../database/database.ts'
import { signedIn, visitor, withKey } from '../testing/browser.ts'
import { castAccount, castCustomer, castStaff, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Accounts and people', (given) => {
  test('an unknown address and a wrong password are refused alike', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    const wrong = await visitor(app).post('/session', {
      email: owner.email,
      password: 'falsch-falsch',
    })
    const unknown = await visitor(app).post('/session', {
      email: 'nobody@example.org',
      password: 'x',
    })
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'SIGN_IN_FAILED'])
    assert.deepEqual([unknown.status, unknown.body.code], [401, 'SIGN_IN_FAILED'])
  })

  test('a session shows its accounts, and a write without its CSRF token is refused', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const session = await browser.get('/session')
    assert.equal(session.body.memberships[0].accountId, account)
    const refused = await browser.post(
      `/accounts/${account}/groups`,
      { name: 'Kunden' },
      { 'x-csrf-token': 'made-up' },
    )
    assert.equal(refused.body.code, 'CSRF_TOKEN_INVALID')
    const made = await browser.post(`/accounts/${account}/groups`, { name: 'Kunden' })
    assert.equal(made.status, 201)
  })

  test('a session ends with sign-out', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    assert.equal((await browser.delete('/session')).status, 204)
    assert.equal((await browser.get('/session')).body.code, 'NOT_SIGNED_IN')
  })

  test('another account is not found, whatever is asked of it', async () => {
    const { house, app } = given()
    const [mine, other] = [await castAccount(house), await castAccount(house, 'Fremd')]
    const browser = await signedIn(app, mine.owner.email, password)
    for (const path of ['', '/groups', '/people', '/cases', '/notices', '/keys']) {
      const answer = await browser.get(`/accounts/${other.account}${path}`)
      assert.equal(answer.body.code, 'NOT_FOUND', path)
    }
    const write = await browser.post(`/accounts/${other.account}/groups`, { name: 'x' })
    assert.equal(write.body.code, 'NOT_FOUND')
  })

  test('a reader sees an account and changes nothing in it', async () => {
    const { house, app } = given()
    const { account } = await castAccount(house)
    const reader = await castCustomer(house, account, 'reader')
    const browser = await signedIn(app, reader.email, password)
    assert.equal((await browser.get(`/accounts/${account}/groups`)).status, 200)
    const refused = await browser.post(`/accounts/${account}/groups`, { name: 'x' })
    assert.equal(refused.body.code, 'NOT_ALLOWED')
  })

  test('an invited person joins once, with the link of the letter', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const email = `neu-${randomUUIDv7()}@example.org`
    const invited = await browser.post(`/accounts/${account}/invitations`, {
      email,
      role: 'editor',
    })
    assert.equal(invited.status, 201)
    const token = await tokenFor(email)
    const preview = await visitor(app).get(`/invitations/${token}`)
    assert.equal(preview.body.accountName, 'Teeladen')
    const wish = { name: 'Nora Neu', password, locale: 'de' }
    const joined = await visitor(app).post(`/invitations/${token}`, wish)
    assert.equal(joined.body.memberships[0].role, 'editor')
    const again = await visitor(app).post(`/invitations/${token}`, wish)
    assert.equal(again.body.code, 'TOKEN_INVALID')
  })

  test('a link from the letter sets a new password, once', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    assert.equal((await visitor(app).post('/password-resets', { email: owner.email })).status, 204)
    const token = await tokenFor(owner.email)
    const weak = await visitor(app).post(`/password-resets/${token}`, { password: 'kurz' })
    assert.equal(weak.body.code, 'PASSWORD_TOO_WEAK')
    const fresh = { password: 'ganz-neues-kennwort' }
    assert.equal((await visitor(app).post(`/password-resets/${token}`, fresh)).status, 204)
    await signedIn(app, owner.email, fresh.password)
    const again = await visitor(app).post(`/password-resets/${token}`, fresh)
    assert.equal(again.body.code, 'TOKEN_INVALID')
  })

  test('the last owner stays, also when two owners remove each other at once', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const second = await castCustomer(house, account, 'owner')
    const [a, b] = [
      await signedIn(app, owner.email, password),
      await signedIn(app, second.email, password),
    ]
    const answers = await Promise.all([
      a.delete(`/accounts/${account}/people/${second.personId}`),
      b.delete(`/accounts/${account}/people/${owner.personId}`),
    ])
    // The slower one was either refused as the last owner's remover, or removed before it was heard.
    assert.equal(answers.filter((answer) => answer.status === 204).length, 1)
    const rows = await inRole(house.database, 'admin', account, (tx) =>
      tx.selectFrom('membership').select('role').where('account_id', '=', account).execute(),
    )
    assert.deepEqual(rows, [{ role: 'owner' }])
  })

  test('a key does what its scopes say, in its account alone, and stops when it is revoked', async () => {
    const { house, app, clock } = given()
    const { account, owner } = await castAccount(house)
    const other = await castAccount(house, 'Fremd')
    const browser = await signedIn(app, owner.email, password)
    const issued = await browser.post(`/accounts/${account}/keys`, {
      name: 'Shop',
      scopes: ['read'],
    })
    const program = withKey(app, issued.body.secret)
    assert.equal((await program.get(`/accounts/${account}/groups`)).status, 200)
    assert.equal((await program.get(`/accounts/${other.account}/groups`)).body.code, 'NOT_FOUND')
    const write = await program.post(`/accounts/${account}/groups`, { name: 'x' })
    assert.equal(write.body.code, 'NOT_ALLOWED')
    await browser.delete(`/accounts/${account}/keys/${issued.body.id}`)
    clock.forward({ minutes: 1 })
    assert.equal((await program.get(`/accounts/${account}/groups`)).body.code, 'NOT_SIGNED_IN')
  })

  test('the same idempotency key makes one group, and another request under it is refused', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const headers = { 'idempotency-key': randomUUIDv7() }
    const path = `/accounts/${account}/groups`
    const first = await browser.post(path, { name: 'Kunden' }, headers)
    const second = await browser.post(path, { name: 'Kunden' }, headers)
    assert.equal(second.body.id, first.body.id)
    const reused = await browser.post(path, { name: 'Andere' }, headers)
    assert.equal(reused.body.code, 'IDEMPOTENCY_KEY_REUSED')
    assert.equal((await browser.get(path)).body.items.length, 1)
  })

  test('staff administration keeps one administrator, and nobody changes their own roles', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const reviewer = await castStaff(house, 'reviewer')
    const browser = await signedIn(app, admin.email, password)
    const own = await browser.put(`/staff/${admin.personId}/roles`, { roles: ['reviewer'] })
    assert.equal(own.body.code, 'OWN_ROLE')
    const changed = await browser.put(`/staff/${reviewer.personId}/roles`, { roles: ['lead'] })
    assert.equal(changed.status, 204)
    const desk = await signedIn(app, reviewer.email, password)
    assert.equal((await desk.get('/staff')).status, 200)
  })

  async function tokenFor(email: string): Promise<string> {
    const mail = await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .selectFrom('mail')
        .select('letter')
        .where('to_address', '=', email)
        .orderBy('created_at', 'desc')
        .orderBy('mail_id', 'desc')
        .executeTakeFirstOrThrow(),
    )
    return (mail.letter as { params: { url: string } }).params.url.split('/').at(-1)!
  }
})
