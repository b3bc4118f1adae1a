import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { changeAccount } from '../../people/accounts/keep-accounts.ts'
import { issueKey } from '../../platform/keys.ts'
import { sweepRetention } from '../../privacy/sweep-retention.ts'
import { signedIn } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Observe mode keeps what it would have denied', (given) => {
  let key: string

  before(async () => {
    const admin = await castStaff(given().house, 'admin')
    const wish = { name: 'Versand', scopes: ['gate' as const, 'read' as const] }
    key = (await issueKey(given().house, admin.actor, admin.name, null, wish)).secret
  })

  test('by day, group and reason, and nothing while it enforces, for other purposes or for people', async () => {
    const { app, clock } = given()
    const { account, group, owner, observe } = await observed()
    const day = clock.now().slice(0, 10)
    for (const name of [group, group, 'unheard-of']) await ask(account, name)
    await ask(account, group, { purpose: 'test' })
    const browser = await signedIn(app, owner.email, password)
    await browser.post('/gate/check', { account, group })
    clock.forward({ days: 1 })
    await ask(account, group)
    await observe('enforce')
    await ask(account, group)
    const of = { id: group, reference: null, name: 'Sommerkunden' }
    const next = clock.now().slice(0, 10)
    const reason = 'in_review'
    const wanted = [
      { day: next, group: of, reason, questions: 1 },
      { day, group: of, reason, questions: 2 },
      { day, group: null, reason: 'unknown_group', questions: 1 },
    ]
    assert.deepEqual(await denialsOf(account), wanted)
    // Who belongs to the account sees the same; page by page too.
    const path = `/accounts/${account}/gate/observed`
    assert.deepEqual((await browser.get(path)).body.items, wanted)
    const first = (await browser.get(`${path}?limit=2`)).body
    const rest = (await browser.get(`${path}?limit=2&cursor=${first.nextCursor}`)).body
    assert.deepEqual([...first.items, ...rest.items], wanted)
  })

  test('told by followers, too, for accounts and days that they may speak of', async () => {
    const { house, clock } = given()
    const { account, group } = await observed()
    await ask(account, group)
    const day = clock.now().slice(0, 10)
    const told = { account, group, day, reason: 'never_approved', count: 7 }
    const denials = [
      told,
      { ...told, day: '2020-01-01' },
      { ...told, group: randomUUID() },
      { ...told, account: randomUUID() },
    ]
    const { statusCode } = await post('/v1/gate/leave', { follower: randomUUID(), denials })
    assert.equal(statusCode, 204)
    await house.gate.denials.written()
    const kept = (await denialsOf(account)).map(({ reason, questions }) => [reason, questions])
    assert.deepEqual(kept, [
      ['never_approved', 7],
      ['in_review', 1],
    ])
  })

  test('added up by account for those who move accounts over, for 30 days, and is gone after 90', async () => {
    const { house, app, clock } = given()
    const { account, group, name } = await observed()
    await ask(account, group)
    await ask(account, 'unheard-of')
    await house.gate.denials.written()
    const admin = await castStaff(house, 'admin')
    const browser = await signedIn(app, admin.email, password)
    const listed = async () =>
      (await browser.get('/gate/observed?limit=100')).body.items.find(
        (each: { account: { id: string } }) => each.account.id === account,
      )
    const day = clock.now().slice(0, 10)
    const of = { id: account, reference: null, name }
    assert.deepEqual(await listed(), { account: of, questions: 2, groups: 2, lastDay: day })
    clock.forward({ days: 31 })
    await sweepRetention(house)
    const again = await signedIn(app, admin.email, password)
    const { items } = (await again.get('/gate/observed?limit=100')).body
    const later = items.find((each: { account: { id: string } }) => each.account.id === account)
    assert.deepEqual(later, { account: of, questions: 0, groups: 0, lastDay: null })
    assert.equal((await denialsOf(account)).length, 2)
    clock.forward({ days: 60 })
    await sweepRetention(house)
    assert.deepEqual(await denialsOf(account), [])
  })

  async function observed() {
    const { house } = given()
    const cast = await castSubmitted(house)
    const admin = await castStaff(house, 'admin')
    const observe = (mode: 'observe' | 'enforce') =>
      changeAccount(house, admin.actor, cast.account, { mode })
    const { name } = await observe('observe')
    return { ...cast, name, observe }
  }

  async function ask(account: string, group: string, more: object = {}) {
    const answer = await post('/v1/gate/check', { account, group, ...more })
    assert.equal(answer.json().verdict, 'deny')
  }

  function post(url: string, payload: object) {
    const headers = { authorization: `Bearer ${key}` }
    return given().app.inject({ method: 'POST', url, headers, payload })
  }

  async function denialsOf(account: string): Promise<{ reason: string; questions: number }[]> {
    await given().house.gate.denials.written()
    const headers = { authorization: `Bearer ${key}` }
    const url = `/v1/accounts/${account}/gate/observed`
    return (await given().app.inject({ url, headers })).json().items
  }
})
