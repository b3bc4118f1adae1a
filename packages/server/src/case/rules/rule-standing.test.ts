import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { RuleResult } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { signedIn } from '../../testing/browser.ts'
import { castReviewer, castStaff, castSubmitted, password } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { publishHousePack, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { revokeApproval } from '../deciding/revoke-approval.ts'
import { readCase } from '../read-case.ts'
import { readRuleResults } from './read-rule-results.ts'
import { setStanding } from './rule-standing.ts'

const accepting = { effect: 'accept', conditions: [] } as const

onEachDatabase('A rule that accepts', (given) => {
  test('only reports at first, and whoever decides is not told of it', async () => {
    const rule = await begin('at_first')
    await shadow(rule)
    const { account, caseId } = await castSubmitted(given().house)
    const { status } = await readCase(given().house, 'customer', account, caseId)
    assert.equal(status, 'in_review')
    assert.equal((await resultOf(rule)).standing, 'shadow')
  })

  test('is let accept once enough people over enough accounts decided alike, not one decision sooner', async () => {
    const { house } = given()
    const rule = await begin('earning', { badShare: 0.5, accounts: 3 })
    await shadow(rule)
    const { administrator, put } = await admin()
    const decide = async () => {
      const { account, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
    }
    // 5 of 5 show that less than half is bad: 1 - 0.05^(1/5) = 0.45.
    for (let count = 0; count < 4; count += 1) await decide()
    const refused = await put(rule, true)
    assert.equal(refused.body.code, 'RULE_NOT_EARNED')
    assert.deepEqual(refused.body.about, {
      ...{ decisions: 4, accounts: 4, neededDecisions: 5, neededAccounts: 3 },
    })
    await decide()
    assert.equal((await put(rule, true)).status, 204)
    const found = await resultOf(rule)
    assert.deepEqual([found.standing, found.changedBy, found.agreed], ['accepts', administrator, 5])
    assert.ok(Math.abs(found.agreedAtLeast! - 0.05 ** (1 / 5)) < 0.001)
    const { account, caseId } = await castSubmitted(house)
    assert.equal((await readCase(house, 'customer', account, caseId)).status, 'accepted')
  })

  test('is taken back by one bad list, whoever finds it, and has to earn it anew', async () => {
    const { house, clock } = given()
    const rule = await begin('taken_back', { badShare: 0.9, accounts: 1 })
    const good = await castSubmitted(house)
    assert.equal((await readCase(house, 'customer', good.account, good.caseId)).status, 'accepted')
    clock.forward({ minutes: 1 })
    await revoke(house, good)
    const found = await resultOf(rule)
    assert.deepEqual(
      [found.standing, found.changedBy, found.badCase?.caseId, found.revoked],
      ['taken_back', null, good.caseId, 1],
    )
    const next = await castSubmitted(house)
    assert.equal((await readCase(house, 'customer', next.account, next.caseId)).status, 'in_review')
    const { put } = await admin()
    assert.equal((await put(rule, true)).body.code, 'RULE_NOT_EARNED')
    clock.forward({ minutes: 1 })
    for (const { account, caseId } of [next, await castSubmitted(house)]) {
      await accept(house, account, caseId)
    }
    assert.equal((await put(rule, true)).status, 204)
    assert.equal((await resultOf(rule)).standing, 'accepts')
  })

  test('keeps what it earned when it is published again, and begins anew once it says something else', async () => {
    const { house, clock } = given()
    const rule = await begin('published', { badShare: 0.9, accounts: 1 })
    await shadow(rule)
    for (let count = 0; count < 2; count += 1) {
      const { account, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
    }
    clock.forward({ minutes: 1 })
    await publishHousePack(house, {})
    await shadow(rule)
    const { put } = await admin()
    assert.equal((await put(rule, true)).status, 204)
    const switchedAt = clock.now()
    clock.forward({ minutes: 1 })
    await published(rule, 'screening.recipients < 100', switchedAt)
    const same = await castSubmitted(house)
    assert.equal((await readCase(house, 'customer', same.account, same.caseId)).status, 'accepted')
    clock.forward({ minutes: 1 })
    await published(rule, 'screening.recipients < 101', switchedAt)
    const other = await castSubmitted(house)
    const { status } = await readCase(house, 'customer', other.account, other.caseId)
    assert.equal(status, 'in_review')
    const { standing, blind } = await resultOf(rule)
    assert.deepEqual([standing, blind], ['changed', 0])
    assert.equal((await put(rule, true)).body.code, 'RULE_NOT_EARNED')
  })

  test('is judged by what it says now, and what came of it before stands apart', async () => {
    const { house, clock } = given()
    const rule = await begin('versions')
    await shadow(rule)
    const first = await castSubmitted(house)
    await accept(house, first.account, first.caseId)
    assert.deepEqual(countsOf(await resultOf(rule)), [0, 0, 1, 0])
    assert.equal((await resultOf(rule)).earlier, null)
    clock.forward({ minutes: 1 })
    await publishRules(house, { [rule]: ['screening.recipients < 101', accepting] })
    await shadow(rule)
    const changed = await resultOf(rule)
    assert.deepEqual(countsOf(changed), [0, 0, 0, 0])
    assert.deepEqual([changed.agreedAtLeast, countsOf(changed.earlier!)], [null, [0, 0, 1, 0]])
    const { account, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    assert.deepEqual(countsOf(await resultOf(rule)), [0, 0, 1, 0])
    await publishRules(house, {})
    const gone = await resultOf(rule)
    assert.deepEqual(
      [countsOf(gone), countsOf(gone.earlier!)],
      [
        [0, 0, 0, 0],
        [0, 0, 2, 0],
      ],
    )
  })

  test('can be stopped at any time, by administration alone; a rule that does not accept cannot be switched', async () => {
    const { house, app } = given()
    const rule = await begin('stopped')
    const { put } = await admin()
    assert.equal((await put(rule, false)).status, 204)
    assert.equal((await put(rule, false)).status, 204)
    assert.equal((await resultOf(rule)).standing, 'shadow')
    const logged = house.database.root
      .selectFrom('platform_event')
      .select('type')
      .where('subject', '=', rule)
    assert.deepEqual(await logged.execute(), [{ type: 'rule_switched' }])
    assert.equal((await put('worth_it', true)).body.code, 'NOT_FOUND')
    const lead = await castStaff(house, 'lead')
    const browser = await signedIn(app, lead.email, password)
    const answer = await browser.put(`/policy/rules/${rule}`, { accepts: false })
    assert.equal(answer.body.code, 'NOT_ALLOWED')
  })

  /** Publishes a rule that accepts everything small, and lets it. */
  async function begin(name: string, earned = { badShare: 0.01, accounts: 50 }): Promise<string> {
    const { house } = given()
    const rule = `${name}_${randomUUIDv7().slice(-8)}`
    await publishRules(house, {
      [rule]: ['screening.recipients < 100', accepting],
      worth_it: ['screening.recipients < 100', { effect: 'recommend_acceptance' }],
    })
    await publishHousePack(house, { routing: { sampleShare: 0, earned } })
    return rule
  }

  /** Publishes the rule with this expression, which leaves alone how it stands. */
  async function published(rule: string, when: string, switchedAt: string) {
    const { house } = given()
    await publishRules(house, { [rule]: [when, accepting] })
    await inRole(house.database, 'admin', null, (tx) =>
      setStanding(tx, rule, { accepts: true, at: switchedAt, by: 'test' }),
    )
  }

  function shadow(rule: string) {
    const { house } = given()
    return inRole(house.database, 'admin', null, (tx) =>
      setStanding(tx, rule, { accepts: false, at: house.clock.now(), by: null }),
    )
  }

  async function resultOf(rule: string) {
    const { rules } = await readRuleResults(given().house, { limit: 10 })
    return rules.find(({ ruleId }) => ruleId === rule)!
  }

  async function admin() {
    const { house, app } = given()
    const { email, name } = await castStaff(house, 'admin')
    const browser = await signedIn(app, email, password)
    const put = (rule: string, accepts: boolean) =>
      browser.put(`/policy/rules/${rule}`, { accepts })
    return { administrator: name, put }
  }
})

function countsOf(counts: NonNullable<RuleResult['earlier']>) {
  return [counts.accepted, counts.revoked, counts.agreed, counts.disagreed]
}

async function revoke(house: House, { account, caseId }: { account: string; caseId: string }) {
  const { actor } = await castReviewer(house)
  await revokeApproval(house, { ...actor, role: 'lead' }, account, caseId, {
    decisionId: randomUUIDv7(),
    grounds: ['consent_not_proven'],
    text: 'Die Anmeldungen ließen sich nicht belegen.',
  })
}
