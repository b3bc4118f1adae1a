import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { signedIn, visitor } from '../../testing/browser.ts'
import { castAccount, castStaff, password } from '../../testing/cast.ts'
import { inRole } from '../../testing/in-role.ts'
import { lastToken } from '../../testing/last-link.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Staff', (given) => {
  test('an invited person joins the staff with the roles of the invitation', async () => {
    const { browser } = await administrator()
    const email = `nora-${randomUUIDv7()}@example.org`
    const wish = { email, roles: ['reviewer', 'lead', 'lead'], locale: 'en' }
    assert.equal((await browser.post('/staff/invitations', wish)).status, 204)
    const open = (await browser.get('/staff')).body.invitations
    assert.deepEqual(open.filter((row: { email: string }) => row.email === email)[0].roles, [
      'reviewer',
      'lead',
    ])
    const token = await lastToken(given().house, email)
    const preview = (await visitor(given().app).get(`/invitations/${token}`)).body
    assert.deepEqual([preview.accountName, preview.role], [null, 'reviewer, lead'])
    const joined = await visitor(given().app).post(`/invitations/${token}`, {
      name: 'Nora',
      password,
      locale: 'en',
    })
    assert.deepEqual(joined.body.staffRoles, ['reviewer', 'lead'])
    assert.deepEqual(joined.body.memberships, [])
    const members = (await browser.get('/staff')).body.members
    assert.ok(members.some((member: { email: string }) => member.email === email))
  })

  test('an invitation that was withdrawn is off the list, and its link works no more', async () => {
    const { house, app } = given()
    const { browser, personId } = await administrator()
    const email = `nora-${randomUUIDv7()}@example.org`
    await browser.post('/staff/invitations', { email, roles: ['admin'] })
    const { invitations } = (await browser.get('/staff')).body
    const { id } = invitations.find((row: { email: string }) => row.email === email)
    const lead = await castStaff(house, 'lead')
    const theirs = await signedIn(app, lead.email, password)
    const path = `/staff/invitations/${id}`
    assert.equal((await theirs.delete(path)).body.code, 'NOT_ALLOWED')
    assert.equal((await browser.delete(path)).status, 204)
    assert.equal((await browser.delete(path)).body.code, 'NOT_FOUND')
    const left = (await browser.get('/staff')).body.invitations
    assert.ok(left.every((row: { email: string }) => row.email !== email))
    const token = await lastToken(house, email)
    assert.equal((await visitor(app).get(`/invitations/${token}`)).body.code, 'TOKEN_INVALID')
    const events = await inRole(house.database, 'admin', null, (tx) =>
      tx.selectFrom('platform_event').selectAll().where('subject', '=', id).execute(),
    )
    assert.deepEqual(
      events.map(({ type, by_id }) => [type, by_id]),
      [
        ['staff_invited', personId],
        ['staff_invitation_withdrawn', personId],
      ],
    )
  })

  test('an invitation to an account is not withdrawn as one to the staff', async () => {
    const { browser } = await administrator()
    const { account } = await castAccount(given().house)
    const wish = { email: `nora-${randomUUIDv7()}@example.org`, role: 'editor', locale: 'en' }
    const { id } = (await browser.post(`/accounts/${account}/invitations`, wish)).body
    assert.equal((await browser.delete(`/staff/invitations/${id}`)).body.code, 'NOT_FOUND')
    const { invitations } = (await browser.get(`/accounts/${account}/people`)).body
    assert.equal(invitations.length, 1)
  })

  test('leads see the staff, and only administration changes it', async () => {
    const { house, app } = given()
    const reviewer = await castStaff(house, 'reviewer')
    const wish = { email: 'x@example.org', roles: ['admin'] }
    for (const role of ['lead', 'reviewer', 'support', 'billing'] as const) {
      const person = await castStaff(house, role)
      const browser = await signedIn(app, person.email, password)
      assert.equal((await browser.get('/staff')).status, role === 'lead' ? 200 : 403, role)
      assert.equal((await browser.post('/staff/invitations', wish)).body.code, 'NOT_ALLOWED')
      const path = `/staff/${reviewer.personId}/roles`
      assert.equal((await browser.put(path, { roles: ['lead'] })).body.code, 'NOT_ALLOWED')
    }
    const { owner } = await castAccount(house)
    const customer = await signedIn(app, owner.email, password)
    assert.equal((await customer.get('/staff')).body.code, 'NOT_ALLOWED')
  })

  test('nobody changes their own roles, and who is not of the staff is not found', async () => {
    const { browser, personId } = await administrator()
    const own = await browser.put(`/staff/${personId}/roles`, { roles: ['admin', 'lead'] })
    assert.deepEqual([own.status, own.body.code], [403, 'OWN_ROLE'])
    const { owner } = await castAccount(given().house)
    for (const id of [owner.personId, randomUUIDv7()]) {
      const missing = await browser.put(`/staff/${id}/roles`, { roles: ['lead'] })
      assert.equal(missing.body.code, 'NOT_FOUND')
    }
  })

  test('who has no role left is off the staff from the next request on', async () => {
    const { browser } = await administrator()
    const lead = await castStaff(given().house, 'lead')
    const theirs = await signedIn(given().app, lead.email, password)
    assert.equal((await theirs.get('/staff')).status, 200)
    assert.equal((await browser.put(`/staff/${lead.personId}/roles`, { roles: [] })).status, 204)
    assert.equal((await theirs.get('/staff')).body.code, 'NOT_ALLOWED')
    assert.deepEqual((await theirs.get('/session')).body.staffRoles, [])
  })

  test('of two administrators who dismiss each other at once, one stays', async () => {
    const [one, other] = [await administrator(), await administrator()]
    await everyOtherAdministrator([one.personId, other.personId])
    const answers = await Promise.all([
      one.browser.put(`/staff/${other.personId}/roles`, { roles: [] }),
      other.browser.put(`/staff/${one.personId}/roles`, { roles: ['lead'] }),
    ])
    assert.deepEqual(answers.filter(({ status }) => status === 204).length, 1)
    const refused = answers.find(({ status }) => status !== 204)!
    assert.ok(['LAST_ADMIN', 'NOT_ALLOWED'].includes(refused.body.code))
    const admins = await inRole(given().house.database, 'admin', null, (tx) =>
      tx.selectFrom('staff_member').select('roles').execute(),
    )
    assert.equal(admins.filter(({ roles }) => roles.includes('admin')).length, 1)
  })

  test('every change of the staff is in the platform’s log, without names and addresses', async () => {
    const { browser, personId } = await administrator()
    const reviewer = await castStaff(given().house, 'reviewer')
    await browser.put(`/staff/${reviewer.personId}/roles`, { roles: ['support'] })
    const events = await inRole(given().house.database, 'admin', null, (tx) =>
      tx.selectFrom('platform_event').selectAll().execute(),
    )
    const change = events.find(({ subject }) => subject === reviewer.personId)!
    assert.deepEqual(
      [change.type, change.by_kind, change.by_id, change.body],
      ['staff_changed', 'admin', personId, { roles: ['support'] }],
    )
    assert.doesNotMatch(JSON.stringify(events), /@|Nora/)
  })

  async function administrator() {
    const { house, app } = given()
    const { email, personId } = await castStaff(house, 'admin')
    return { personId, browser: await signedIn(app, email, password) }
  }

  /** Takes the role from all administrators of earlier tests. */
  async function everyOtherAdministrator(ids: readonly string[]) {
    await inRole(given().house.database, 'admin', null, (tx) =>
      tx
        .updateTable('staff_member')
        .set({ roles: ['support'] })
        .where('person_id', 'not in', [...ids])
        .execute(),
    )
  }
})
