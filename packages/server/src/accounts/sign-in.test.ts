import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inRole, type Tx } from '../database/database.ts'
import { signedIn, visitor } from '../testing/browser.ts'
import { castAccount, castCustomer, password } from '../testing/cast.ts'
import { lastToken, lettersTo } from '../testing/last-link.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Signing in', (given) => {
  test('the cookie is for our pages alone and out of reach of scripts', async () => {
    const { owner } = await castAccount(given().house)
    const { headers } = await enter(owner.email.toUpperCase())
    assert.match(String(headers['set-cookie']), /^freigabe_session=.*HttpOnly; SameSite=Lax$/)
  })

  test('an unknown address and a wrong password are refused alike', async () => {
    const { owner } = await castAccount(given().house)
    const refusals = [
      await enter(owner.email, 'falsches-kennwort'),
      await enter(`${randomUUIDv7()}@example.org`),
    ]
    const [{ requestId: _, ...wrong }, { requestId: __, ...unknown }] = [
      refusals[0]!.body,
      refusals[1]!.body,
    ]
    assert.deepEqual([wrong.status, wrong.code], [401, 'SIGN_IN_FAILED'])
    assert.deepEqual(unknown, wrong)
  })

  test('a session shows its accounts, and a write without its token is refused', async () => {
    const { account, owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const { body: session } = await browser.get('/session')
    assert.deepEqual(session.memberships, [
      { accountId: account, accountName: 'Teeladen', role: 'owner', suspended: false },
    ])
    const groups = `/accounts/${account}/groups`
    for (const token of ['', 'made-up', 'x'.repeat(session.csrfToken.length)]) {
      const forged = await browser.post(groups, { name: 'Kunden' }, { 'x-csrf-token': token })
      assert.deepEqual([forged.status, forged.body.code], [403, 'CSRF_TOKEN_INVALID'])
    }
    assert.equal((await browser.post(groups, { name: 'Kunden' })).status, 201)
  })

  test('a session ends with sign-out, on the server and in the browser', async () => {
    const { owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const out = await browser.delete('/session')
    assert.equal(out.status, 204)
    assert.match([out.headers['set-cookie']].flat().join(), /freigabe_session=; Max-Age=0/)
    assert.equal((await browser.get('/session')).body.code, 'NOT_SIGNED_IN')
  })

  test('after ten wrong passwords the next attempt waits, also the right one; right ones never count', async () => {
    const { owner } = await castAccount(given().house)
    for (let time = 0; time < 15; time += 1) assert.equal((await enter(owner.email)).status, 200)
    for (let time = 0; time < 10; time += 1) {
      assert.equal((await enter(owner.email, 'falsches-kennwort')).body.code, 'SIGN_IN_FAILED')
    }
    const refused = await enter(owner.email)
    assert.deepEqual([refused.status, refused.body.code], [429, 'TOO_MANY_REQUESTS'])
    assert.equal(refused.headers['retry-after'], '900')
    given().clock.forward({ minutes: 15 })
    assert.equal((await enter(owner.email)).status, 200)
  })

  test('a session that has run out is no session', async () => {
    const { owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    await setExpiry(owner.personId, -1)
    assert.equal((await browser.get('/session')).body.code, 'NOT_SIGNED_IN')
    const write = await browser.patch('/me', { name: 'Anna' })
    assert.equal(write.body.code, 'NOT_SIGNED_IN')
  })

  test('a session in use is carried on, in the browser too, when its pages are opened', async () => {
    const { account, owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    await setExpiry(owner.personId, 5 * 24)
    const work = await browser.get(`/accounts/${account}`)
    assert.equal(work.headers['set-cookie'], undefined)
    const opened = await browser.get('/session')
    assert.match(String(opened.headers['set-cookie']), /Max-Age=604800/)
    const hours = (Date.parse(opened.body.expiresAt) - Date.now()) / 3_600_000
    assert.ok(hours > 6 * 24 && hours <= 7 * 24)
  })

  test('a cookie that was made up, or changed, opens nothing', async () => {
    const { owner } = await castAccount(given().house)
    const { headers } = await enter(owner.email)
    const cookie = String(headers['set-cookie']).split(';', 1)[0]!
    const [name, value] = cookie.split('=', 2) as [string, string]
    for (const forged of ['x', value.split('.', 1)[0]!, `x${value}`, `${value.slice(0, -6)}AAAA`]) {
      const answer = await visitor(given().app, { cookie: `${name}=${forged}` }).get('/session')
      assert.equal(answer.body.code, 'NOT_SIGNED_IN', forged)
    }
  })

  test('who is taken off an account sees nothing of it from the next request on', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const reader = await castCustomer(house, account, 'reader')
    const [theirs, owners] = [
      await signedIn(app, reader.email, password),
      await signedIn(app, owner.email, password),
    ]
    assert.equal((await theirs.get(`/accounts/${account}`)).status, 200)
    await owners.delete(`/accounts/${account}/people/${reader.personId}`)
    assert.equal((await theirs.get(`/accounts/${account}`)).body.code, 'NOT_FOUND')
    assert.deepEqual((await theirs.get('/session')).body.memberships, [])
  })

  test('asking for a new password is answered alike, and in the same time, for an unknown address', async () => {
    const { house } = given()
    const { owner } = await castAccount(house)
    const unknown = `${randomUUIDv7()}@example.org`
    for (const email of [owner.email, unknown]) {
      const start = performance.now()
      const answer = await visitor(given().app).post('/password-resets', { email })
      assert.equal(answer.status, 204)
      assert.ok(performance.now() - start > 299)
    }
    assert.equal((await lettersTo(house, owner.email)).at(-1)?.template, 'password_reset')
    assert.deepEqual(await lettersTo(house, unknown), [])
  })

  test('nobody is sent more than five such letters within an hour, and unknown addresses are refused alike', async () => {
    const { owner } = await castAccount(given().house)
    for (const email of [owner.email, `${randomUUIDv7()}@example.org`]) {
      const codes = []
      for (let time = 0; time < 6; time += 1) {
        codes.push((await visitor(given().app).post('/password-resets', { email })).status)
      }
      assert.deepEqual(codes, [204, 204, 204, 204, 204, 429])
    }
    given().clock.forward({ hours: 1 })
  })

  test('a new password ends every session, and its link is nowhere in the database', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    await visitor(app).post('/password-resets', { email: owner.email.toUpperCase() })
    const token = await lastToken(house, owner.email)
    const stored = await asDoor((tx) =>
      tx
        .selectFrom('person_verification' as never)
        .selectAll()
        .execute(),
    )
    assert.ok(stored.length > 0)
    assert.ok(!JSON.stringify(stored).includes(token))
    const set = await visitor(app).post(`/password-resets/${token}`, {
      password: 'ganz-neues-kennwort',
    })
    assert.equal(set.status, 204)
    assert.equal((await browser.get('/session')).body.code, 'NOT_SIGNED_IN')
    assert.equal((await enter(owner.email)).body.code, 'SIGN_IN_FAILED')
    assert.equal((await enter(owner.email, 'ganz-neues-kennwort')).status, 200)
  })

  test('a link for a new password runs out after an hour', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    await visitor(app).post('/password-resets', { email: owner.email })
    await asDoor((tx) =>
      sql`update person_verification set expires_at = expires_at - interval '61 minutes'`.execute(
        tx,
      ),
    )
    const token = await lastToken(house, owner.email)
    const late = await visitor(app).post(`/password-resets/${token}`, {
      password: 'ganz-neues-kennwort',
    })
    assert.deepEqual([late.status, late.body.code], [410, 'TOKEN_INVALID'])
  })

  test('people change their own name, language, time zone and mails, and nothing else', async () => {
    const { owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const mails = { reminders: false, received: true }
    const wish = { name: 'Anna', locale: 'en', timeZone: 'Europe/Vienna', mails }
    const refused = await browser.patch('/me', { ...wish, email: 'other@example.org' })
    assert.equal(refused.body.faults[0].pointer, '/body/email')
    const changed = await browser.patch('/me', wish)
    assert.deepEqual(changed.body, { ...wish, id: owner.personId, email: owner.email })
    const onlyName = await browser.patch('/me', { name: 'Berta' })
    assert.deepEqual(onlyName.body, { ...changed.body, name: 'Berta' })
    const unknown = await browser.patch('/me', { timeZone: 'Mars/Olympus' })
    assert.equal(unknown.body.faults[0].pointer, '/body/timeZone')
  })

  function enter(email: string, secret = password) {
    return visitor(given().app).post('/session', { email, password: secret })
  }

  /** Lets a person's sessions run out so many hours from now: the sign-in library has its own clock. */
  async function setExpiry(personId: string, hours: number) {
    const at = new Date(Date.now() + hours * 3_600_000).toISOString()
    await asDoor((tx) =>
      tx
        .updateTable('person_session')
        .set({ expires_at: at })
        .where('person_id', '=', personId)
        .execute(),
    )
  }

  function asDoor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inRole(given().house.database, 'door', null, work)
  }
})
