import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castSubmitted, password } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { sweepRenewals } from '../clock/sweep-renewals.ts'
import { listCases } from '../list-cases.ts'
import { readCase } from '../read-case.ts'

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

  test('is said to be over once the approval has ended, unless a renewal handed in before keeps it in force', async () => {
    const { house, app, clock } = given()
    const ended = await approvedUntil()
    const renewed = await approvedUntil()
    const extents = async ({ account, owner, caseId }: typeof ended) => {
      const browser = await signedIn(app, owner.email, password)
      const seen = (await browser.get(`/accounts/${account}/cases/${caseId}`)).body
      const { items } = (await browser.get(`/accounts/${account}/cases`)).body
      return [seen.extent, items.find(({ id }: { id: string }) => id === caseId).extent]
    }
    clock.set(daysFrom(renewed.endsAt, -30))
    await sweepRenewals(house)
    const [renewal] = (await listCases(house, 'customer', renewed.account, { limit: 5 })).items
    await handIn(house, renewed.owner, renewed.account, renewal!.id)
    assert.deepEqual(await extents(ended), ['whole', 'whole'])
    clock.set(renewed.endsAt)
    assert.deepEqual(await extents(ended), ['expired', 'expired'])
    assert.deepEqual(await extents(renewed), ['whole', 'whole'])
  })

  test('is not said of a case that is open', async () => {
    const { house, app } = given()
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const browser = await signedIn(app, reviewer.email, password)
    const open = (await browser.get(`/desk/accounts/${account}/cases/${caseId}`)).body
    assert.equal(open.extent, null)
  })

  /** An approved case, and when its approval ends. */
  async function approvedUntil() {
    const { house } = given()
    const cast = await castSubmitted(house)
    await accept(house, cast.account, cast.caseId)
    const { decision } = await readCase(house, 'customer', cast.account, cast.caseId)
    return { ...cast, endsAt: decision!.endsAt! }
  }
})

function daysFrom(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString()
}
