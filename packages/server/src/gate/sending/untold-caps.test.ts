import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { castSubmitted } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { checkGates } from '../asking/check-gates.ts'
import { recordSends } from './record-sends.ts'
import { type Sending, sendingOf } from './sending.ts'
import { takePermit } from './take-permit.ts'
import { sweepUntoldCaps } from './untold-caps.ts'

onEachDatabase('A cap that was counted where nobody could tell the gate', (given) => {
  test('is told by the sweep once it is used up, also with two workers, and is enforced before', async () => {
    const { house } = given()
    const { account, group } = await capped(100)
    await take(alone(house), account, group, 100)
    assert.equal(await gate(account, group), 'permit_required')
    assert.equal(await left(account, group), 'cap_used_up')
    await Promise.all([sweepUntoldCaps(house), sweepUntoldCaps(house)])
    assert.equal(await gate(account, group), 'condition_unmet')
    assert.deepEqual(await untold(account), [])
  })

  test('is told once there is room again, and gives permits before', async () => {
    const { house } = given()
    const { account, group } = await capped(100)
    const permit = await take(sendingOf(house), account, group, 100)
    assert.equal(await gate(account, group), 'condition_unmet')
    const report = { id: 'one', account, group, purpose: 'campaign' as const, count: 40, permit }
    await recordSends(house, alone(house), [report], null)
    assert.equal(await gate(account, group), 'condition_unmet')
    await take(alone(house), account, group, 10)
    await sweepUntoldCaps(house)
    assert.equal(await gate(account, group), 'permit_required')
    assert.equal(await left(account, group), null)
  })

  test('is not left to the sweep by who could tell it', async () => {
    const { account, group } = await capped(100)
    await take(sendingOf(given().house), account, group, 100)
    assert.deepEqual(await untold(account), [])
  })

  /** Counts like a process of the gate alone. */
  function alone(house: House): Sending {
    return { ...sendingOf(house), tellGate: async () => undefined }
  }

  async function capped(limit: number) {
    const cast = await castSubmitted(given().house)
    await accept(given().house, cast.account, cast.caseId, [{ code: 'first_send_at_most', limit }])
    return cast
  }

  async function take(sending: Sending, account: string, group: string, count: number) {
    const wish = { id: randomUUID(), account, group, purpose: 'campaign', count } as const
    const answer = await takePermit(given().house, sending, wish, null)
    assert.equal(answer.count, count)
    return answer.id
  }

  /** Why there is no further permit. */
  async function left(account: string, group: string) {
    const { house } = given()
    const wish = { id: randomUUID(), account, group, purpose: 'campaign', count: 1 } as const
    return (await takePermit(house, alone(house), wish, null)).refusal
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }

  function untold(account: string) {
    return given()
      .house.database.root.selectFrom('permit_cap')
      .select('name')
      .where('account_id', '=', account)
      .where('untold_since', 'is not', null)
      .execute()
  }
})
