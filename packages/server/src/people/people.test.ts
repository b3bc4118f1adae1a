import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { issueKey } from '../platform/keys.ts'
import { signedIn, withKey } from '../testing/browser.ts'
import { castAccount, castCustomer, castStaff, castSubmitted, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Accounts and their people', (given) => {
  test('the people of an account are seen by its members, by support and by administration', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const reader = await castCustomer(house, account, 'reader')
    const owners = await signedIn(app, owner.email, password)
    const email = `${randomUUIDv7()}@example.org`
    await owners.post(`/accounts/${account}/invitations`, { email, role: 'editor' })
    const [support, admin] = [await castStaff(house, 'support'), await castStaff(house, 'admin')]
    for (const { email: address } of [reader, support, admin]) {
      const browser = await signedIn(app, address, password)
      const { body } = await browser.get(`/accounts/${account}/people`)
      assert.deepEqual(
        body.members.map((member: { personId: string }) => member.personId),
        [owner.personId, reader.personId],
      )
      assert.deepEqual(
        body.invitations.map((invitation: { email: string }) => invitation.email),
        [email],
      )
    }
    const reviewer = await castStaff(house, 'reviewer')
    const desk = await signedIn(app, reviewer.email, password)
    assert.equal((await desk.get(`/accounts/${account}/people`)).body.code, 'NOT_ALLOWED')
  })

  test('a reader sees an account and changes nothing in it', async () => {
    const { house, app } = given()
    const { account } = await castAccount(house)
    const reader = await castCustomer(house, account, 'reader')
    const browser = await signedIn(app, reader.email, password)
    assert.equal((await browser.get(`/accounts/${account}/groups`)).status, 200)
    const refused = await browser.post(`/accounts/${account}/groups`, { name: 'x' })
    assert.deepEqual([refused.status, refused.body.code], [403, 'NOT_ALLOWED'])
  })

  test('owners change roles, but not their own; others change none', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    const [owners, editors] = [
      await signedIn(app, owner.email, password),
      await signedIn(app, editor.email, password),
    ]
    const people = `/accounts/${account}/people`
    const own = await owners.patch(`${people}/${owner.personId}`, { role: 'reader' })
    assert.deepEqual([own.status, own.body.code], [403, 'OWN_ROLE'])
    const self = await editors.patch(`${people}/${editor.personId}`, { role: 'owner' })
    assert.equal(self.body.code, 'NOT_ALLOWED')
    const changed = await owners.patch(`${people}/${editor.personId}`, { role: 'reader' })
    assert.deepEqual([changed.status, changed.body.role], [200, 'reader'])
    const stranger = (await castAccount(house)).owner.personId
    for (const missing of [stranger, randomUUIDv7()]) {
      assert.equal(
        (await owners.patch(`${people}/${missing}`, { role: 'reader' })).body.code,
        'NOT_FOUND',
      )
      assert.equal((await owners.delete(`${people}/${missing}`)).body.code, 'NOT_FOUND')
    }
  })

  test('an account keeps its last owner, whoever would take them away', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const admin = await castStaff(house, 'admin')
    const path = `/accounts/${account}/people/${owner.personId}`
    const { secret } = await issueKey(house, admin.actor, admin.name, null, {
      name: 'Plattform',
      scopes: ['write'],
    })
    const callers = [
      await signedIn(app, owner.email, password),
      await signedIn(app, admin.email, password),
      withKey(app, secret),
    ]
    for (const caller of callers) {
      const removed = await caller.delete(path)
      assert.deepEqual([removed.status, removed.body.code], [409, 'LAST_OWNER'])
    }
    for (const caller of callers.slice(1)) {
      assert.equal((await caller.patch(path, { role: 'editor' })).body.code, 'LAST_OWNER')
      assert.equal((await caller.patch(path, { role: 'owner' })).status, 200)
    }
  })

  test('of two owners who demote or remove each other at once, one stays', async () => {
    await assertOneStays('demote')
    await assertOneStays('remove')
  })

  test('an account is changed in what is named, and stays as it is in everything else', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const wish = { name: 'Tee', locale: 'en', timeZone: 'Europe/Vienna', country: 'at' }
    const { status, body } = await browser.post('/accounts', { ...wish, domain: 'tee.example' })
    assert.equal(status, 201)
    assert.equal(body.country, 'AT')
    const changed = await browser.patch(`/accounts/${body.id}`, { name: 'Teeladen' })
    assert.deepEqual(changed.body, { ...body, name: 'Teeladen' })
    const unknown = await browser.patch(`/accounts/${body.id}`, { timeZone: 'Mars/Olympus' })
    assert.equal(unknown.body.faults[0].pointer, '/body/timeZone')
    const nowhere = await browser.post('/accounts', { ...wish, timeZone: 'Mars/Olympus' })
    assert.equal(nowhere.body.faults[0].pointer, '/body/timeZone')
    const abroad = await browser.post('/accounts', { ...wish, country: 'XX' })
    assert.equal(abroad.body.faults[0].pointer, '/body/country')
  })

  test('an account is found by its reference as by its id, and a reference is given once', async () => {
    const { house, app } = given()
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const reference = `c-${randomUUIDv7()}`
    const first = await browser.post('/accounts', { name: 'Tee', reference })
    const second = await browser.post('/accounts', { name: 'Kaffee', reference })
    assert.deepEqual([second.status, second.body.code], [409, 'REFERENCE_TAKEN'])
    assert.deepEqual((await browser.get(`/accounts/${reference}`)).body, first.body)
    assert.deepEqual((await browser.get(`/accounts/${first.body.id}`)).body, first.body)
  })

  test('at the gate of an account that only observes, nothing is blocked until it enforces again', async () => {
    const { house, app } = given()
    const { account, group } = await castSubmitted(house)
    const empty = (await castAccount(house)).account
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    for (const question of [
      { account, group, purpose: 'campaign' },
      { account: empty, group: 'unknown', purpose: 'campaign' },
    ]) {
      for (const mode of ['enforce', 'observe', 'enforce']) {
        await browser.patch(`/accounts/${question.account}`, { mode })
        const { body } = await browser.post('/gate/check', question)
        assert.deepEqual([body.verdict, body.enforced], ['deny', mode === 'enforce'])
      }
    }
  })

  test('staff and platform keys page through all accounts by name, and find one by a part of it', async () => {
    const { house, app } = given()
    const mark = randomUUIDv7()
    for (const name of ['C', 'A', 'B_', 'B%']) await castAccount(house, `${mark} ${name}`)
    const admin = await castStaff(house, 'admin')
    const { secret } = await issueKey(house, admin.actor, admin.name, null, {
      name: 'Plattform',
      scopes: ['read'],
    })
    const callers = [withKey(app, secret)]
    for (const role of ['admin', 'lead', 'reviewer', 'support', 'billing'] as const) {
      callers.push(await signedIn(app, (await castStaff(house, role)).email, password))
    }
    for (const caller of callers) {
      const first = await caller.get(`/accounts?search=${mark}&limit=3`)
      const next = `/accounts?search=${mark}&limit=3&cursor=${first.body.nextCursor}`
      const second = await caller.get(next)
      const names = [...first.body.items, ...second.body.items].map(({ name }) => name)
      assert.deepEqual(names, [...names].sort(), names.join())
      assert.equal(names.length, 4)
      assert.equal(second.body.nextCursor, null)
      const special = await caller.get(`/accounts?search=${mark}%20B%25`)
      assert.deepEqual(
        special.body.items.map(({ name }: { name: string }) => name),
        [`${mark} B%`],
      )
    }
  })

  test('every change of an account and its people is in its log, by whom', async () => {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const editor = await castCustomer(house, account, 'editor')
    const browser = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/people/${editor.personId}`
    await browser.patch(path, { role: 'reader' })
    await browser.delete(path)
    const events = await inRole(house.database, 'customer', account, (tx) =>
      tx
        .selectFrom('event')
        .select(['type', 'subject', 'by_kind', 'by_id'])
        .where('account_id', '=', account)
        .where('subject', '=', editor.personId)
        .orderBy('seq')
        .execute(),
    )
    const by = { subject: editor.personId, by_kind: 'customer', by_id: owner.personId }
    assert.deepEqual(events, [
      { type: 'member_changed', ...by },
      { type: 'member_removed', ...by },
    ])
  })

  async function assertOneStays(act: 'demote' | 'remove') {
    const { house, app } = given()
    const { account, owner } = await castAccount(house)
    const second = await castCustomer(house, account, 'owner')
    const take = async (by: typeof owner, from: typeof owner) => {
      const browser = await signedIn(app, by.email, password)
      const path = `/accounts/${account}/people/${from.personId}`
      return act === 'remove' ? browser.delete(path) : browser.patch(path, { role: 'editor' })
    }
    const answers = await Promise.all([take(owner, second), take(second, owner)])
    assert.equal(answers.filter(({ status }) => status < 300).length, 1)
    const rows = await inRole(house.database, 'admin', account, (tx) =>
      tx.selectFrom('membership').select('role').where('account_id', '=', account).execute(),
    )
    assert.equal(rows.filter(({ role }) => role === 'owner').length, 1)
  }
})
