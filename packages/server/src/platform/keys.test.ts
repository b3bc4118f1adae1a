import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { sql } from 'kysely'
import { renderLetter } from '../notify/letters/render-letter.ts'
import { keyTrust, openKeyFinder } from '../people/sign-in/find-key.ts'
import { signedIn, visitor, withKey } from '../testing/browser.ts'
import { castAccount, castCustomer, castStaff, password } from '../testing/cast.ts'
import { lettersTo } from '../testing/last-link.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('API keys', (given) => {
  test('a key is shown once; afterwards only its first characters are to be had', async () => {
    const { browser, path } = await owner()
    const { status, body } = await browser.post(path, { name: 'Shop', scopes: ['read', 'read'] })
    assert.equal(status, 201)
    assert.match(body.secret, /^fg_[A-Za-z0-9_-]{8}_[A-Za-z0-9_-]{43}$/)
    assert.ok(body.secret.startsWith(`${body.prefix}_`))
    const { secret, ...shown } = body
    assert.deepEqual((await browser.get(path)).body.items, [{ ...shown, scopes: ['read'] }])
    const { rows } = await sql`select to_jsonb(k) as row from api_key k`.execute(
      given().house.database.root,
    )
    assert.ok(!JSON.stringify(rows).includes(secret.slice(12)))
  })

  test('a revoked key is refused as soon as the feed tells of it, which it does at once', async () => {
    const { browser, path, account } = await owner()
    const { body } = await browser.post(path, { name: 'Shop', scopes: ['read'] })
    const program = withKey(given().app, body.secret)
    assert.equal((await program.get(`/accounts/${account}`)).status, 200)
    assert.equal((await browser.delete(`${path}/${body.id}`)).status, 204)
    assert.equal((await browser.delete(`${path}/${body.id}`)).status, 204)
    await given().house.feed.catchUp()
    const refused = await program.get(`/accounts/${account}`)
    assert.deepEqual([refused.status, refused.body.code], [401, 'NOT_SIGNED_IN'])
    const [listed] = (await browser.get(path)).body.items
    assert.notEqual(listed.revokedAt, null)
  })

  test('a process that hears nothing of a revocation believes the key for five seconds at most', async (t) => {
    const { browser, path } = await owner()
    const { clock } = given()
    const { finder, lookUps } = deafFinder(t)
    const { body } = await browser.post(path, { name: 'Shop', scopes: ['read'] })
    const kind = async () => (await finder.callerByKey(body.secret, '192.0.2.1'))?.kind
    assert.equal(await kind(), 'account_key')
    clock.forward({ days: keyTrust.fresh / 86_400_000 })
    assert.deepEqual([await kind(), await kind()], ['account_key', 'account_key'])
    // One question in the background, which the caller does not wait for.
    assert.equal(lookUps(), 2)
    assert.equal((await browser.delete(`${path}/${body.id}`)).status, 204)
    clock.forward({ days: keyTrust.maximum / 86_400_000 })
    assert.equal(await kind(), undefined)
  })

  test('a key that was made up is refused, also where no key is needed', async () => {
    for (const secret of ['fg_abcdefgh_x', '', 'Bearer', 'x'.repeat(5000)]) {
      const answer = await withKey(given().app, secret).get('/session')
      assert.equal(answer.body.code, 'NOT_SIGNED_IN', secret)
    }
  })

  test('a flood of made-up keys is refused for a minute, while a key that was good before goes on', async () => {
    const { browser, path, account } = await owner()
    const { app, clock } = given()
    const { body } = await browser.post(path, { name: 'Shop', scopes: ['gate'] })
    const ask = async (secret: string) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/gate/check',
        remoteAddress: '192.0.2.7',
        headers: { authorization: `Bearer ${secret}` },
        payload: { account, group: 'newsletter' },
      })
      return answer.statusCode
    }
    assert.equal(await ask(body.secret), 200)
    const flood = Array.from({ length: 301 }, (_, place) => ask(`made-up-${place}`))
    const answers = await Promise.all(flood)
    assert.deepEqual(
      [answers.indexOf(429), answers.filter((status) => status === 401).length],
      [300, 300],
    )
    clock.forward({ minutes: 0.05 })
    assert.deepEqual([await ask(body.secret), await ask('made-up-301')], [200, 429])
    clock.forward({ minutes: 1 })
    assert.equal(await ask('made-up-302'), 401)
  })

  test('a key that is not known is looked for once a second, however often it is sent', async (t) => {
    const { clock } = given()
    const { finder, lookUps } = deafFinder(t)
    const ask = () => finder.callerByKey('made-up', '192.0.2.8')
    const answers = await Promise.all(Array.from({ length: 50 }, ask))
    assert.ok(answers.every((caller) => caller === null))
    assert.equal(lookUps(), 1)
    clock.forward({ minutes: 0.02 })
    await ask()
    assert.equal(lookUps(), 2)
  })

  test('a key needs no CSRF token, and a session beside it counts for nothing', async () => {
    const { browser, path, account } = await owner()
    const { body } = await browser.post(path, { name: 'Shop', scopes: ['write'] })
    const program = withKey(given().app, body.secret)
    const made = await program.post(`/accounts/${account}/groups`, { name: 'Kunden' })
    assert.equal(made.status, 201)
    const people = await program.get(`/accounts/${account}/people`)
    assert.equal(people.body.code, 'NOT_ALLOWED')
  })

  test('only owners keep an account’s keys, and only administration the platform’s', async () => {
    const { house, app } = given()
    const { account, path } = await owner()
    const editor = await castCustomer(house, account, 'editor')
    const editors = await signedIn(app, editor.email, password)
    assert.equal((await editors.get(path)).body.code, 'NOT_ALLOWED')
    const wish = { name: 'x', scopes: ['read'] }
    assert.equal((await editors.post(path, wish)).body.code, 'NOT_ALLOWED')
    for (const role of ['reviewer', 'lead', 'support', 'billing'] as const) {
      const staff = await castStaff(house, role)
      const browser = await signedIn(app, staff.email, password)
      assert.equal((await browser.get('/keys')).body.code, 'NOT_ALLOWED', role)
      assert.equal((await browser.post('/keys', wish)).body.code, 'NOT_ALLOWED', role)
    }
    assert.equal((await visitor(app).get('/keys')).body.code, 'NOT_SIGNED_IN')
  })

  test('another account’s key, and the platform’s, are not found among one’s own', async () => {
    const { house, app } = given()
    const [mine, other] = [await owner(), await owner()]
    const admin = await castStaff(house, 'admin')
    const administration = await signedIn(app, admin.email, password)
    const wish = { name: 'x', scopes: ['read'] }
    const platforms = (await administration.post('/keys', wish)).body
    const theirs = (await other.browser.post(other.path, wish)).body
    for (const { id } of [platforms, theirs]) {
      assert.equal((await mine.browser.delete(`${mine.path}/${id}`)).body.code, 'NOT_FOUND')
    }
    assert.equal((await administration.delete(`/keys/${theirs.id}`)).body.code, 'NOT_FOUND')
    assert.deepEqual((await mine.browser.get(mine.path)).body.items, [])
    const listed = (await administration.get('/keys')).body.items
    assert.deepEqual(
      listed.map(({ id, kind }: Record<string, string>) => [id, kind]),
      [[platforms.id, 'platform']],
    )
  })

  test('a key of the platform that is revoked is refused as soon as the feed tells of it', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const administration = await signedIn(app, admin.email, password)
    const { body } = await administration.post('/keys', { name: 'Shop', scopes: ['gate'] })
    const program = withKey(app, body.secret)
    assert.equal((await program.get('/gate/changes')).status, 200)
    assert.equal((await administration.delete(`/keys/${body.id}`)).status, 204)
    await house.feed.catchUp()
    assert.equal((await program.get('/gate/changes')).status, 401)
  })

  test('a platform key manages accounts, their people and keys, within its scopes, and invites in the platform’s name', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const administration = await signedIn(app, admin.email, password)
    const issue = async (scopes: string[]) =>
      withKey(
        app,
        (await administration.post('/keys', { name: 'CRM-Abgleich', scopes })).body.secret,
      )
    const [reads, writes] = [await issue(['read']), await issue(['write'])]
    assert.equal((await reads.post('/accounts', { name: 'Tee' })).body.about.missingScope, 'write')
    const { body: account } = await writes.post('/accounts', { name: 'Tee' })
    assert.equal((await reads.get(`/accounts/${account.id}`)).body.name, 'Tee')
    const invited = await writes.post(`/accounts/${account.id}/invitations`, {
      email: 'tee@example.org',
      role: 'owner',
    })
    assert.deepEqual([invited.status, invited.body.invitedBy], [201, 'Freigabe'])
    const letter = (await lettersTo(house, 'tee@example.org')).at(-1)!
    const reader = { locale: 'de' as const, timeZone: 'Europe/Berlin', name: null }
    const sender = { name: 'Beispielpost', url: 'https://freigabe.example' }
    const { html, text } = renderLetter(letter, reader, sender)
    assert.match(text, /Beispielpost lädt Sie in den Account ‚Tee‘ ein/)
    assert.doesNotMatch(`${html}${text}`, /CRM-Abgleich/)
    const key = await writes.post(`/accounts/${account.id}/keys`, { name: 'y', scopes: ['gate'] })
    assert.equal(key.body.kind, 'account')
    assert.equal((await writes.get('/keys')).body.code, 'NOT_ALLOWED')
  })

  async function owner() {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    return { account, browser, path: `/accounts/${account}/keys` }
  }

  /** Hears nothing of the feed, and counts its own transactions alone: the house has others. */
  function deafFinder(t: TestContext) {
    const { house, clock } = given()
    const root = house.database.root.withoutPlugins()
    const { mock } = t.mock.method(root, 'startTransaction')
    const deaf = { ...house.feed, listen: () => () => undefined }
    const finder = openKeyFinder({ ...house.database, root }, deaf, clock)
    return { finder, lookUps: () => mock.callCount() }
  }
})
