import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  password,
} from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('Finding on the desk', (given) => {
  test('gives cases that wait, the account, and a group whose case is decided, by a part of the name', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    await house.database.root
      .updateTable('account')
      .set({ name: 'Rösterei Nordlicht' })
      .where('account_id', '=', account)
      .execute()
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const find = async (search: string) =>
      (await browser.get(`/desk/search?search=${encodeURIComponent(search)}`)).body
    const { accounts } = await find('röst')
    assert.deepEqual(accounts, [{ accountId: account, accountName: 'Rösterei Nordlicht' }])

    const waiting = await find('Sommerkunden')
    assert.ok(waiting.cases.some((each: { caseId: string }) => each.caseId === caseId))
    assert.ok(!waiting.groups.some((each: { caseId: string }) => each.caseId === caseId))

    await accept(house, account, caseId)
    const decided = await find('sommerk')
    assert.ok(!decided.cases.some((each: { caseId: string }) => each.caseId === caseId))
    const [group] = decided.groups
    assert.deepEqual(
      [group.caseId, group.accountName, group.status],
      [caseId, 'Rösterei Nordlicht', 'accepted'],
    )
    for (const word of ['somm', 'SOMMERKUNDEN', 'merkund']) {
      assert.equal((await find(word)).groups[0]?.caseId, caseId, word)
    }
    assert.deepEqual((await find('&|!')).groups, [])
    assert.deepEqual(await find('Quittenmus'), { cases: [], accounts: [], groups: [] })
  })

  test('names a group once: by its waiting case, not again by a newer one that its account has not handed in', async () => {
    const { house, app, clock } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    clock.forward({ hours: 1 })
    await house.database.root
      .updateTable('recipient_group')
      .set({ name: 'Quendelfreunde' })
      .where('group_id', '=', group)
      .execute()
    await house.database.root
      .updateTable('desk_queue')
      .set({ group_name: 'Quendelfreunde', sought: 'Teeladen Quendelfreunde' })
      .where('case_id', '=', caseId)
      .execute()
    const more = await importFile(house, owner.actor, account, group, 'E-Mail\ncarla@example.org\n')
    assert.notEqual(more.caseId, caseId)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const { cases, groups } = (await browser.get('/desk/search?search=Quendel')).body
    assert.deepEqual(
      cases.map((each: { caseId: string }) => each.caseId),
      [caseId],
    )
    assert.deepEqual(groups, [])
  })

  test('takes what was typed literally, and names no more than five of a kind', async () => {
    const { house, app } = given()
    for (let n = 0; n < 6; n += 1) await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const { cases } = (await browser.get('/desk/search?search=Sommerkunden')).body
    assert.equal(cases.length, 5)
    const none = (await browser.get('/desk/search?search=%25%25')).body
    assert.deepEqual(none, { cases: [], accounts: [], groups: [] })
  })

  test('is closed to customers, and to staff without the desk', async () => {
    const { house, app } = given()
    const { owner } = await castAccount(house)
    const support = await castStaff(house, 'support')
    for (const { email } of [owner, support]) {
      const browser = await signedIn(app, email, password)
      assert.equal((await browser.get('/desk/search?search=e')).status, 403)
    }
  })
})
