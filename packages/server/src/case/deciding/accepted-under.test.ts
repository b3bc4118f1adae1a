import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castSubmitted, password } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

onEachDatabase('How far an acceptance goes', (given) => {
  for (const [code, extent, subject] of [
    [null, 'whole', 'ist freigegeben'],
    ['first_send_at_most', 'limited', 'ist begrenzt freigegeben'],
    ['cleaned_reimport', 'conditional', 'ist freigegeben, sobald eine Bedingung erfüllt ist'],
  ] as const) {
    test(`is said alike by case, lists, history, notification and mail: ${extent}`, async () => {
      const { house, app } = given()
      const { account, owner, caseId } = await castSubmitted(house)
      const limit = code === 'first_send_at_most' ? { limit: 1 } : {}
      await accept(house, account, caseId, code === null ? [] : [{ code, ...limit }])
      const browser = await signedIn(app, owner.email, password)
      const seen = (await browser.get(`/accounts/${account}/cases/${caseId}`)).body
      assert.equal(seen.extent, extent)
      const entry = seen.timeline.find((each: { type: string }) => each.type === 'accepted')
      assert.equal(entry.about.extent, extent)
      const { items } = (await browser.get(`/accounts/${account}/cases`)).body
      assert.deepEqual(
        items.map((each: { extent: string }) => each.extent),
        [extent],
      )
      const told = (await browser.get(`/accounts/${account}/notifications`)).body.items
      const byKind = Object.fromEntries(
        told.map((each: { kind: string; extent: string | null }) => [each.kind, each.extent]),
      )
      assert.deepEqual([byKind.received, byKind.accepted], [null, extent])
      const mail = await house.database.root
        .selectFrom('mail')
        .select('subject')
        .where('account_id', '=', account)
        .orderBy('created_at', 'desc')
        .orderBy('mail_id', 'desc')
        .executeTakeFirstOrThrow()
      assert.equal(mail.subject, `‚Sommerkunden‘ ${subject}`)
    })
  }

  test('is not said of a case that is open', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const open = (await browser.get(`/desk/accounts/${account}/cases/${caseId}`)).body
    assert.equal(open.extent, null)
  })
})
