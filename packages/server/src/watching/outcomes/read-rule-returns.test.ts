import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { setStanding } from '../../case/rules/rule-standing.ts'
import { recordSends } from '../../gate/sending/record-sends.ts'
import { sendingOf } from '../../gate/sending/sending.ts'
import { signedIn } from '../../testing/browser.ts'
import { castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { recordReturns } from '../record-returns.ts'
import { readRuleReturns } from './read-rule-returns.ts'

const small = 'declaration.methods == ["form_double_opt_in"]'

onEachDatabase('What came back of a rule’s lists', (given) => {
  test('lets it accept where nobody reports any, and that is on record', async () => {
    const { put, logged } = await begin()
    await sentLists(6, 0)
    assert.equal(await verdict(), 'untold')
    assert.equal((await put(true)).status, 204)
    assert.deepEqual(await logged(), { accepts: true, returns: 'untold' })
  })

  test('must be no more than what comes back of other lists, and enough to say so', async () => {
    const { put, logged } = await begin()
    await sentLists(2, 1)
    assert.equal(await verdict(), 'few')
    const few = await put(true)
    assert.deepEqual(
      [few.body.code, few.body.about],
      ['RULE_RETURNS_NOT_SHOWN', { verdict: 'few' }],
    )
    await sentLists(5, 40)
    await sentLists(12, 0, 'form_single_opt_in')
    assert.equal(await verdict(), 'worse')
    assert.deepEqual((await put(true)).body.about, { verdict: 'worse' })
    const { rates } = (await readRuleReturns(given().house)).rules[0]!
    assert.equal(rates[0]!.ofRule.of, 7 * 400)
    given().clock.forward({ days: 280 })
    await sentLists(6, 2)
    await sentLists(6, 2, 'form_single_opt_in')
    assert.equal(await verdict(), 'no_worse')
    assert.equal((await put(true)).status, 204)
    assert.deepEqual(await logged(), { accepts: true, returns: 'no_worse' })
  })

  async function begin() {
    const { house, app, clock } = given()
    clock.forward({ days: 320 })
    const rule = `returns_${randomUUIDv7().slice(-8)}`
    await publishRules(house, { [rule]: [small, { effect: 'accept', conditions: [] }] })
    const earned = { badShare: 0.9, accounts: 1 }
    await publishHousePack(house, { routing: { earned } })
    await inRole(house.database, 'admin', null, (tx) =>
      setStanding(tx, rule, { accepts: false, at: clock.now(), by: null }),
    )
    const { email } = await castStaff(house, 'admin')
    const put = async (accepts: boolean) =>
      (await signedIn(app, email, password)).put(`/policy/rules/${rule}`, { accepts })
    const logged = async () => {
      const { body } = await house.database.root
        .selectFrom('platform_event')
        .select('body')
        .where('subject', '=', rule)
        .executeTakeFirstOrThrow()
      return body
    }
    return { put, logged }
  }

  async function verdict() {
    return (await readRuleReturns(given().house)).rules[0]!.verdict
  }

  /** Lists that people accepted, each sent to 400 recipients, and of each so many unknown; all of it long enough ago. */
  async function sentLists(count: number, bounced: number, method?: string) {
    const { house, clock } = given()
    for (let each = 0; each < count; each += 1) {
      const { account, group, caseId } = await castSubmitted(house, method)
      await accept(house, account, caseId)
      const { batch_id: batch } = await inRole(house.database, 'command', account, (tx) =>
        tx
          .selectFrom('batch')
          .select('batch_id')
          .where('account_id', '=', account)
          .executeTakeFirstOrThrow(),
      )
      const sending = {
        id: randomUUIDv7(),
        account,
        group,
        purpose: 'campaign' as const,
        count: 400,
      }
      await recordSends(
        house,
        sendingOf(house),
        [{ ...sending, parts: [{ batch, count: 400 }] }],
        null,
      )
      if (bounced === 0) continue
      const kind = { kind: 'bounce' as const, class: 'unknown_recipient' as const }
      const report = { id: randomUUIDv7(), account, group, batch, ...kind, count: bounced }
      await recordReturns(house, [report], null)
    }
    clock.forward({ days: 38 })
  }
})
