import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { renderLetter } from '../../notify/letters/render-letter.ts'
import { signedIn, visitor } from '../../testing/browser.ts'
import { castAccount, castCustomer, castStaff, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { everyToken, lastToken, lettersTo } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { inviteStaff, tokenHash } from './invite.ts'

const newcomer = { name: 'Nora Neu', password: 'noras-kennwort', locale: 'de' }

onEachDatabase('Invitations', (given) => {
  test('a link tells what it is for, and its token is nowhere in the table', async () => {
    const { token, email } = await invited({ email: `NORA-${randomUUIDv7()}@Example.org` })
    const { body } = await visitor(given().app).get(`/invitations/${token}`)
    assert.deepEqual([body.email, body.role, body.personExists], [email, 'editor', false])
    const rows = await inRole(given().house.database, 'door', null, (tx) =>
      tx.selectFrom('invitation').selectAll().where('email', '=', email).execute(),
    )
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes(token))
  })

  test('a new person names themselves, chooses a password, and is signed in', async () => {
    const { token, account, email } = await invited()
    const nameless = await accept(token, { password: newcomer.password, locale: 'en' })
    assert.equal(nameless.body.faults[0].pointer, '/body/name')
    const weak = await accept(token, { ...newcomer, password: 'elf-zeichen' })
    assert.deepEqual([weak.status, weak.body.code], [422, 'PASSWORD_TOO_WEAK'])
    const joined = await accept(token, { ...newcomer, locale: 'en' })
    assert.equal(joined.status, 200)
    assert.deepEqual(joined.body.person.locale, 'en')
    assert.deepEqual(
      joined.body.memberships.map(({ accountId, role }: Record<string, string>) => [
        accountId,
        role,
      ]),
      [[account, 'editor']],
    )
    const cookie = String(joined.headers['set-cookie']).split(';', 1)[0]!
    const browser = visitor(given().app, { cookie, 'x-csrf-token': joined.body.csrfToken })
    assert.equal((await browser.get('/session')).body.person.email, email)
    assert.equal((await browser.patch('/me', { name: 'Nora' })).status, 200)
  })

  test('a person who is here already joins with their session, or with their password', async () => {
    const { house, app } = given()
    const agency = (await castAccount(house)).owner
    const first = await invited({ email: agency.email })
    const browser = await signedIn(app, agency.email, password)
    const forged = visitor(app, { cookie: await cookieOf(agency.email) })
    assert.equal(
      (await forged.post(`/invitations/${first.token}`, {})).body.code,
      'CSRF_TOKEN_INVALID',
    )
    const joined = await browser.post(`/invitations/${first.token}`, {})
    assert.equal(joined.body.memberships.length, 2)
    const second = await invited({ email: agency.email })
    const wrong = await accept(second.token, { password: 'falsches-kennwort' })
    assert.deepEqual([wrong.status, wrong.body.code], [401, 'SIGN_IN_FAILED'])
    const byPassword = await accept(second.token, { password })
    assert.equal(byPassword.body.memberships.length, 3)
  })

  test('a link is for the address that it was sent to', async () => {
    const { house, app } = given()
    const { token } = await invited()
    const { owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const answer = await browser.post(`/invitations/${token}`, {})
    assert.deepEqual([answer.status, answer.body.code], [403, 'NOT_ALLOWED'])
    assert.equal((await accept(token, {})).body.code, 'NOT_SIGNED_IN')
  })

  test('a link works once, for seven days, until it is withdrawn or sent anew', async () => {
    const { clock } = given()
    const used = await invited()
    assert.equal((await accept(used.token)).status, 200)
    await refusedAsInvalid(used.token)

    const withdrawn = await invited()
    const path = `/accounts/${withdrawn.account}/invitations/${withdrawn.id}`
    assert.equal((await withdrawn.browser.delete(path)).status, 204)
    assert.equal((await withdrawn.browser.delete(path)).body.code, 'NOT_FOUND')
    await refusedAsInvalid(withdrawn.token)

    const sent = await invited()
    const wish = { email: sent.email, role: 'reader' }
    await sent.browser.post(`/accounts/${sent.account}/invitations`, wish)
    await refusedAsInvalid(sent.token)
    const anew = await lastToken(given().house, sent.email)
    clock.forward({ days: 7 })
    await refusedAsInvalid(anew)
    await refusedAsInvalid('made-up-token-of-some-length')
  })

  test('staff and the people of accounts never mix', async () => {
    const { house } = given()
    const [reviewer, member] = [await castStaff(house, 'reviewer'), await castAccount(house)]
    const { token } = await invited({ email: reviewer.email })
    assert.equal((await accept(token, { password })).body.code, 'PERSON_IS_STAFF')
    await assert.rejects(inviteToStaff(member.owner.email), { code: 'PERSON_IS_STAFF' })
    await assert.rejects(inviteToStaff(reviewer.email), { code: 'PERSON_ALREADY_MEMBER' })
  })

  test('who invites learns nothing of who works for the platform; the invited is told why it cannot be', async () => {
    const { house } = given()
    const reviewer = await castStaff(house, 'reviewer')
    const [colleague, stranger] = [await inviting({ email: reviewer.email }), await inviting({})]
    const shape = ({ status, body }: typeof colleague) => [status, Object.keys(body), body.role]
    assert.deepEqual(shape(colleague), shape(stranger))
    const { invitations } = (await colleague.browser.get(`/accounts/${colleague.account}/people`))
      .body
    assert.deepEqual(invitations, [colleague.body])
    const letter = (await lettersTo(house, reviewer.email)).at(-1)!
    const reader = { locale: 'de' as const, timeZone: 'Europe/Berlin', name: null }
    const sender = { name: 'Beispielpost', url: 'https://freigabe.example' }
    const { text } = renderLetter(letter, reader, sender)
    assert.match(text.replaceAll('\n', ' '), /Mit dieser Adresse arbeiten Sie für Beispielpost/)
  })

  test('of a hundred invitations to one address at once, one is open and one link works', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const browser = await signedIn(app, owner.email, password)
    const email = `nora-${randomUUIDv7()}@example.org`
    const wish = { email, role: 'editor' }
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => browser.post(`/accounts/${account}/invitations`, wish)),
    )
    assert.ok(answers.every(({ status }) => status === 201))
    const { invitations } = (await browser.get(`/accounts/${account}/people`)).body
    assert.equal(invitations.length, 1)
    const tokens = await everyToken(house, email)
    assert.equal(tokens.length, 100)
    const opened = await inRole(house.database, 'door', null, (tx) =>
      tx
        .selectFrom('invitation')
        .select('invitation_id')
        .where('token_hash', 'in', tokens.map(tokenHash))
        .execute(),
    )
    assert.deepEqual(opened, [{ invitation_id: invitations[0].id }])
  })

  test('of an invitation to an account and one to the staff, only the first accepted counts', async () => {
    const { house } = given()
    const { token, email } = await invited()
    await inviteToStaff(email)
    const tokens = [token, await lastToken(house, email)]
    const person = { email, name: newcomer.name, password: newcomer.password }
    await house.auth.api.signUpEmail({ body: person })
    const answers = await Promise.all(tokens.map((each) => accept(each)))
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
    const refused = answers.find(({ status }) => status === 409)!
    assert.equal(refused.body.code, 'PERSON_IS_STAFF')
  })

  test('who clicks twice joins once', async () => {
    const { token, account } = await invited()
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    for (const { status, body } of answers) {
      if (status !== 200) assert.ok(['TOKEN_INVALID', 'PERSON_ALREADY_MEMBER'].includes(body.code))
    }
    const members = await inRole(given().house.database, 'admin', account, (tx) =>
      tx.selectFrom('membership').select('role').where('account_id', '=', account).execute(),
    )
    assert.equal(members.length, 2)
  })

  test('whoever was interrupted after signing up goes on with the same link and password', async () => {
    const { token, email } = await invited()
    const { auth } = given().house
    await auth.api.signUpEmail({ body: { email, name: 'Nora', password: newcomer.password } })
    const other = await accept(token, { ...newcomer, password: 'anderes-kennwort' })
    assert.equal(other.body.code, 'SIGN_IN_FAILED')
    assert.equal((await accept(token)).status, 200)
  })

  test('whoever was interrupted while signing up, before the password was kept, goes on likewise', async () => {
    const { token, email } = await invited()
    const { auth, database } = given().house
    const body = { email, name: 'Nora', password: 'verlorenes-kennwort' }
    const { user } = await auth.api.signUpEmail({ body })
    await inRole(database, 'door', null, (tx) =>
      tx.deleteFrom('person_credential').where('person_id', '=', user.id).execute(),
    )
    assert.equal((await accept(token)).status, 200)
    await signedIn(given().app, email, newcomer.password)
  })

  test('only owners invite, and nobody into another account', async () => {
    const { house, app } = given()
    const { account } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    const browser = await signedIn(app, editor.email, password)
    const wish = { email: `${randomUUIDv7()}@example.org`, role: 'owner' }
    const own = await browser.post(`/accounts/${account}/invitations`, wish)
    assert.equal(own.body.code, 'NOT_ALLOWED')
    const other = await invited()
    const foreign = await browser.post(`/accounts/${other.account}/invitations`, wish)
    assert.equal(foreign.body.code, 'NOT_FOUND')
    const { browser: owner, account: theirs } = await invited()
    const crossed = await owner.delete(`/accounts/${theirs}/invitations/${other.id}`)
    assert.equal(crossed.body.code, 'NOT_FOUND')
  })

  test('an invitation sent twice under one idempotency key is one letter', async () => {
    const { browser, account } = await invited()
    const wish = { email: `${randomUUIDv7()}@example.org`, role: 'reader' }
    const headers = { 'idempotency-key': randomUUIDv7() }
    const path = `/accounts/${account}/invitations`
    const answers = [
      await browser.post(path, wish, headers),
      await browser.post(path, wish, headers),
    ]
    assert.equal(answers[0]!.body.id, answers[1]!.body.id)
    assert.equal((await lettersTo(given().house, wish.email)).length, 1)
  })

  test('the log tells of invitations without a name or an address', async () => {
    const { token, account, email } = await invited()
    await accept(token)
    const events = await inRole(given().house.database, 'customer', account, (tx) =>
      tx.selectFrom('event').selectAll().where('account_id', '=', account).execute(),
    )
    const types = events.map(({ type }) => type)
    assert.ok(types.includes('member_invited') && types.includes('member_joined'))
    assert.ok(!JSON.stringify(events).includes(email))
    assert.doesNotMatch(JSON.stringify(events), /Nora|Teeladen/)
  })

  async function invited(wish: { email?: string } = {}) {
    const { status, body, ...rest } = await inviting(wish)
    assert.equal(status, 201, JSON.stringify(body))
    const token = await lastToken(given().house, body.email)
    return { token, id: body.id as string, email: body.email as string, ...rest }
  }

  /** An owner of a new account invites an editor. */
  async function inviting({ email = `nora-${randomUUIDv7()}@example.org` }: { email?: string }) {
    const { account, owner } = await castAccount(given().house)
    const browser = await signedIn(given().app, owner.email, password)
    const path = `/accounts/${account}/invitations`
    return { ...(await browser.post(path, { email, role: 'editor' })), account, browser }
  }

  async function inviteToStaff(email: string) {
    const admin = await castStaff(given().house, 'admin')
    await inviteStaff(given().house, admin.actor, admin.name, { email, roles: ['reviewer'] })
  }

  function accept(token: string, wish: object = newcomer) {
    return visitor(given().app).post(`/invitations/${token}`, wish)
  }

  async function refusedAsInvalid(token: string) {
    const answers = [await accept(token), await visitor(given().app).get(`/invitations/${token}`)]
    for (const { status, body } of answers) {
      assert.deepEqual([status, body.code], [410, 'TOKEN_INVALID'])
    }
  }

  async function cookieOf(email: string): Promise<string> {
    const answer = await visitor(given().app).post('/session', { email, password })
    return String(answer.headers['set-cookie']).split(';', 1)[0]!
  }
})
