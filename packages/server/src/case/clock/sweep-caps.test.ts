import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { takePermit } from '../../gate/sending/take-permit.ts'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castSubmitted } from '../../testing/cast.ts'
import { accept, handIn } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { listCases } from '../list-cases.ts'
import { readDraft } from '../submitting/read-draft.ts'
import { sweepCaps } from './sweep-caps.ts'
import { sweepRenewals } from './sweep-renewals.ts'

onEachDatabase('A cap on a first send that is used up', (given) => {
  test('opens a case once it has been quiet, with what was stated before, also with two workers', async () => {
    const { house, clock } = given()
    const { account, owner, group, content } = await capped(100)
    await take(account, group, 100)
    await sweepCaps(house)
    assert.equal((await cases(account)).length, 1)
    clock.forward({ minutes: 10 })
    await Promise.all([sweepCaps(house), sweepCaps(house)])
    await sweepCaps(house)
    const [asked, ...others] = await cases(account)
    assert.deepEqual([asked!.trigger, others.length], ['cap_reached', 1])
    assert.deepEqual((await readDraft(house, 'customer', account, asked!.id)).content, content)
    const { next } = await readGroup(house, 'customer', account, group)
    assert.deepEqual([next.what, next.caseId], ['state_origin', asked!.id])
    await handIn(house, owner, account, asked!.id)
    assert.equal(await gate(account, group), 'condition_unmet')
    await accept(house, account, asked!.id)
    assert.equal(await gate(account, group), 'allow')
  })

  test('opens none as long as something of it is left, or was given back in time', async () => {
    const { house, clock } = given()
    const { account, group } = await capped(100)
    await take(account, group, 99)
    clock.forward({ days: 1 })
    await sweepCaps(house)
    const permit = await take(account, group, 1)
    const report = { account, group, purpose: 'campaign' as const, count: 0 }
    await recordSends(house, sendingOf(house), [{ ...report, id: 'none', permit }], null)
    clock.forward({ days: 1 })
    await sweepCaps(house)
    assert.equal((await cases(account)).length, 1)
    assert.equal(await gate(account, group), 'permit_required')
  })

  test('opens none where somebody is asked about the same imports already', async () => {
    const { house, clock } = given()
    const { account, group } = await capped(100)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    clock.set(new Date(Date.parse(approvalEndsAt!) - 30 * 86_400_000).toISOString())
    await sweepRenewals(house)
    await take(account, group, 100)
    clock.forward({ minutes: 10 })
    await sweepCaps(house)
    assert.deepEqual(
      (await cases(account)).map(({ trigger }) => trigger),
      ['expiry', 'import'],
    )
  })

  /** A group whose list was accepted for this many recipients at first. */
  async function capped(limit: number) {
    const cast = await castSubmitted(given().house)
    await accept(given().house, cast.account, cast.caseId, [{ code: 'first_send_at_most', limit }])
    return cast
  }

  async function take(account: string, group: string, count: number): Promise<string> {
    const { house } = given()
    const wish = { id: randomUUID(), account, group, purpose: 'campaign', count } as const
    const answer = await takePermit(house, sendingOf(house), wish, null)
    assert.equal(answer.count, count)
    return answer.id
  }

  async function cases(account: string) {
    return (await listCases(given().house, 'customer', account, { limit: 10 })).items
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})
