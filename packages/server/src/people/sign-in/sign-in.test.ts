import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { buildApp } from '../../build-app.ts'
import type { Tx } from '../../database/database.ts'
import type { App } from '../../http/server.ts'
import { signedIn, visitor } from '../../testing/browser.ts'
import { castAccount, castCustomer, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { lastToken, lettersTo } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { sweepAttempts } from './guess-limits.ts'

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

  test('a browser finds its session, and where there is none that is an answer', async () => {
    const { owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const { session } = (await browser.get('/session/if-any')).body
    assert.deepEqual(session, (await browser.get('/session')).body)
    for (const stranger of [
      visitor(given().app),
      visitor(given().app, { cookie: 'freigabe_session=made-up' }),
    ]) {
      const none = await stranger.get('/session/if-any')
      assert.deepEqual([none.status, none.body], [200, { session: null }])
    }
  })

  test('a session ends with sign-out, on the server and in the browser', async () => {
    const { owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const out = await browser.delete('/session')
    assert.equal(out.status, 204)
    assert.match([out.headers['set-cookie']].flat().join(), /freigabe_session=; Max-Age=0/)
    assert.equal((await browser.get('/session')).body.code, 'NOT_SIGNED_IN')
  })

  test('an unknown address costs a digest of the password as a known one does', async () => {
    const { password: digests } = await given().house.auth.$context
    const { hash } = digests
    let hashed = 0
    digests.hash = (text) => {
      hashed += 1
      return hash(text)
    }
    await enter(`${randomUUIDv7()}@example.org`, 'falsches-kennwort')
    digests.hash = hash
    assert.equal(hashed, 1)
  })

  test('after ten wrong passwords from one place the next attempt from there waits, also the right one; right ones never count', async () => {
    const { owner } = await castAccount(given().house)
    for (let time = 0; time < 15; time += 1) {
      assert.equal((await enterFrom('192.0.2.1', owner.email)).status, 200)
    }
    await guessFrom('192.0.2.1', owner.email)
    const refused = await enterFrom('192.0.2.1', owner.email)
    assert.deepEqual([refused.status, refused.body.code], [429, 'TOO_MANY_REQUESTS'])
    assert.equal(refused.headers['retry-after'], '900')
    assert.equal((await enterFrom('192.0.2.2', owner.email)).status, 200)
    given().clock.forward({ minutes: 15 })
    assert.equal((await enterFrom('192.0.2.1', owner.email)).status, 200)
  })

  test('who guesses through all of a subscriber’s addresses is one guesser', async () => {
    const { owner } = await castAccount(given().house)
    for (let last = 0; last < 10; last += 1) {
      await enterFrom(`2001:db8:0:7::${last}`, owner.email, 'falsches-kennwort')
    }
    assert.equal((await enterFrom('2001:db8::7:a:b:c:d', owner.email)).status, 429)
    assert.equal((await enterFrom('2001:db8:0:8::1', owner.email)).status, 200)
  })

  test('strangers who guess from everywhere shut nobody out of a browser that they use, nor out of one in which they set a new password', async () => {
    const { house, app, clock } = given()
    const { owner } = await castAccount(house)
    const device = deviceOf(await enterFrom('192.0.2.1', owner.email))
    for (let place = 1; place <= 10; place += 1) await guessFrom(`198.51.100.${place}`, owner.email)
    assert.equal((await enterFrom('198.51.100.99', owner.email)).status, 429)
    assert.equal((await enterFrom('192.0.2.1', owner.email)).status, 429)
    assert.equal((await enterFrom('198.51.100.1', owner.email, password, device)).status, 200)
    const other = (await castAccount(house)).owner
    const foreign = deviceOf(await enterFrom('192.0.2.7', other.email))
    assert.equal((await enterFrom('198.51.100.99', owner.email, password, foreign)).status, 429)

    await visitor(app).post('/password-resets', { email: owner.email })
    const token = await lastToken(house, owner.email)
    const anew = await visitor(app).post(`/password-resets/${token}`, {
      password: 'neues-kennwort',
    })
    const there = deviceOf(anew)
    const entered = await enterFrom('198.51.100.99', owner.email, 'neues-kennwort', there)
    assert.equal(entered.status, 200)
    for (let time = 0; time < 10; time += 1) {
      await enterFrom('198.51.100.99', owner.email, 'falsches-kennwort', there)
    }
    const guessed = await enterFrom('198.51.100.99', owner.email, 'neues-kennwort', there)
    assert.equal(guessed.status, 429)
    clock.forward({ hours: 1 })
  })

  test('all processes count together, and keep neither the address nor where the guesses came from', async () => {
    const { house, app, clock } = given()
    const { owner } = await castAccount(house)
    const second = await buildApp(house)
    for (let time = 0; time < 5; time += 1) {
      for (const process of [app, second]) {
        await enterFrom('203.0.113.5', owner.email, 'falsches-kennwort', '', process)
      }
    }
    assert.equal((await enterFrom('203.0.113.5', owner.email)).status, 429)
    assert.equal((await enterFrom('203.0.113.5', owner.email, password, '', second)).status, 429)
    await second.close()
    const kept = JSON.stringify(await attempts())
    assert.ok(kept.length > 2 && !kept.includes(owner.email) && !kept.includes('203.0.113'))
    clock.forward({ hours: 1 })
    await sweepAttempts(house)
    assert.deepEqual(await attempts(), [])
  })

  test('of a hundred wrong passwords at once ten are looked at', async () => {
    const { owner } = await castAccount(given().house)
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => enterFrom('203.0.113.9', owner.email, 'falsches-kennwort')),
    )
    assert.equal(answers.filter(({ status }) => status === 401).length, 10)
    assert.equal(answers.filter(({ status }) => status === 429).length, 90)
  })

  test('whoever has a link of an invitation guesses at its reader’s password no further than others', async () => {
    const { house, app } = given()
    const [inviting, { owner }] = [await castAccount(house), await castAccount(house)]
    const browser = await signedIn(app, inviting.owner.email, password)
    const wish = { email: owner.email, role: 'reader' }
    await browser.post(`/accounts/${inviting.account}/invitations`, wish)
    const link = `/invitations/${await lastToken(house, owner.email)}`
    const codes = []
    for (let time = 0; time < 11; time += 1) {
      codes.push((await visitor(app).post(link, { password: 'falsches-kennwort' })).status)
    }
    assert.deepEqual(codes, [...Array(10).fill(401), 429])
    given().clock.forward({ hours: 1 })
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

  async function enterFrom(
    remoteAddress: string,
    email: string,
    secret = password,
    cookie = '',
    app: App = given().app,
  ) {
    const response = await app.inject({
      method: 'POST',
      url: '/v1/session',
      payload: { email, password: secret },
      remoteAddress,
      ...(cookie === '' ? {} : { headers: { cookie } }),
    })
    return { status: response.statusCode, body: response.json(), headers: response.headers }
  }

  async function guessFrom(remoteAddress: string, email: string) {
    for (let time = 0; time < 10; time += 1) {
      const { body } = await enterFrom(remoteAddress, email, 'falsches-kennwort')
      assert.equal(body.code, 'SIGN_IN_FAILED')
    }
  }

  /** The cookie by which a browser is known. */
  function deviceOf({ headers }: { headers: Record<string, unknown> }): string {
    const cookies = [headers['set-cookie']].flat().map(String)
    const device = cookies.find((cookie) => cookie.startsWith('freigabe_device='))!
    assert.match(device, /; HttpOnly; SameSite=Lax$/)
    return device.split(';', 1)[0]!
  }

  function attempts() {
    return given().house.database.root.selectFrom('attempt').selectAll().execute()
  }

  /** Lets a person's sessions run out after the given hours: the sign-in library has its own clock. */
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
