import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { House } from '../../house.ts'
import { castAccount, castCase, castSubmitted, completeContent } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { saveDraft } from '../submitting/save-draft.ts'
import { sweepDetailEffects } from './detail-effects.ts'

const screenshot = 'form_double_opt_in/form_screenshot'

onEachDatabase('What a recommended detail is worth', (given) => {
  test('is counted from what was decided with it and without it', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const [stored] = await outcomes(house)
    assert.deepEqual([stored?.case_id, stored?.given, stored?.at_once], [caseId, false, false])
  })

  test('is said in figures once both were decided often enough, after they were counted', async () => {
    const { house } = given()
    const next = await draftWithoutScreenshot(house)
    await decided(house, { given: true, at_once: true, hours_taken: 0 }, 20)
    await decided(house, { given: false, at_once: false, hours_taken: 3 }, 18)
    await sweepDetailEffects(house)
    assert.equal((await next())?.cases, null)
    await decided(house, { given: false, at_once: false, hours_taken: 3 }, 1)
    assert.equal((await next())?.cases, null)
    await sweepDetailEffects(house)
    const { key, text, cases } = (await next())!
    assert.equal(key, screenshot)
    assert.equal(cases, 40)
    assert.match(text.en, /at once instead of in about 3 business hours\.$/)
  })

  test('rests on the newest decisions, and older ones are let go', async () => {
    const { house } = given()
    await decided(house, { given: false, at_once: false, hours_taken: 9 }, 200)
    await sweepDetailEffects(house)
    const left = (await outcomes(house)).filter((row) => !row.given)
    assert.equal(left.length, 200)
    assert.ok(left.every((row) => row.hours_taken === 9))
  })
})

/** The decisions kept about the screenshot of a form. */
function outcomes(house: House) {
  return inRole(house.database, 'worker', null, (tx) =>
    tx.selectFrom('detail_outcome').selectAll().where('detail', '=', screenshot).execute(),
  )
}

let later = Date.parse('2030-01-01')

function decided(
  house: House,
  outcome: { given: boolean; at_once: boolean; hours_taken: number },
  count: number,
) {
  const account = randomUUIDv7()
  return inRole(house.database, 'command', account, (tx) =>
    tx
      .insertInto('detail_outcome')
      .values(
        Array.from({ length: count }, () => ({
          case_id: randomUUIDv7(),
          account_id: account,
          decided_at: new Date(later++).toISOString(),
          detail: screenshot,
          ...outcome,
        })),
      )
      .execute(),
  )
}

/** What the meter says of a draft in which only the screenshot is missing. */
async function draftWithoutScreenshot(house: House) {
  const { account, owner } = await castAccount(house)
  const { caseId } = await castCase(house, owner.actor, account)
  const complete = await completeContent(house, account)
  const answers = { ...complete.answers, 'form_double_opt_in/test_sign_up': true }
  let version = 0
  return async () => {
    const { completeness } = await saveDraft(
      house,
      { id: owner.personId, name: owner.name },
      account,
      caseId,
      { version: version++, step: 4, alsoCases: [], content: { ...complete, answers } as never },
    )
    return completeness.nextBest
  }
}
