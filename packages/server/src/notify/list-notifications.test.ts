import assert from 'node:assert/strict'
import { test } from 'node:test'
import { issueKey } from '../platform/keys.ts'
import { signedIn, withKey } from '../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../testing/cast.ts'
import { inRole } from '../testing/in-role.ts'
import { onEachDatabase } from '../testing/test-house.ts'

onEachDatabase('Notifications', (given) => {
  test('an account sees what it was told, newest first, and what became of the mails', async () => {
    const { house, app } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    const browser = await signedIn(app, owner.email, password)
    const path = `/accounts/${account}/notifications`
    await sent(account)
    const { items } = (await browser.get(path)).body
    assert.deepEqual(
      items.map(({ kind }: { kind: string }) => kind),
      ['received', 'approval_needed'],
    )
    const { id: _, ...newest } = items[0]
    assert.deepEqual(newest, {
      kind: 'received',
      groupId: group,
      groupName: 'Sommerkunden',
      caseId,
      requestId: null,
      requestKind: null,
      extent: null,
      at: given().clock.now(),
      mails: [{ to: owner.email, state: 'sent', at: given().clock.now() }],
    })
    const first = (await browser.get(`${path}?limit=1`)).body
    const second = (await browser.get(`${path}?limit=1&cursor=${first.nextCursor}`)).body
    assert.deepEqual([...first.items, ...second.items], items)
    assert.equal(second.nextCursor, null)
  })

  test('support sees that mails went out, and no address; keys see it as the account does', async () => {
    const { house, app } = given()
    const { account, owner } = await castSubmitted(house)
    const path = `/accounts/${account}/notifications`
    const support = await castStaff(house, 'support')
    const masked = (await (await signedIn(app, support.email, password)).get(path)).body
    assert.equal(masked.items.length, 2)
    assert.ok(!JSON.stringify(masked).includes(owner.email))
    assert.match(masked.items[0].mails[0].to, /^p…\S*@example\.org$/)
    const { secret } = await issueKey(house, owner.actor, owner.name, account, {
      name: 'Shop',
      scopes: ['read'],
    })
    const { items } = (await withKey(app, secret).get(path)).body
    assert.equal(items[0].mails[0].to, owner.email)
    for (const role of ['reviewer', 'lead', 'billing'] as const) {
      const staff = await castStaff(house, role)
      const browser = await signedIn(app, staff.email, password)
      assert.equal((await browser.get(path)).body.code, 'NOT_ALLOWED', role)
    }
  })

  /** Marks the mails of an account as taken by the mail server. */
  async function sent(account: string) {
    await inRole(given().house.database, 'worker', null, (tx) =>
      tx
        .updateTable('mail')
        .set({ state: 'sent', sent_at: given().clock.now() })
        .where('account_id', '=', account)
        .execute(),
    )
  }
})
