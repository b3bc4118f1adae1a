import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { acceptCase } from '../review/deciding/accept-case.ts'
import { revokeApproval } from '../review/deciding/revoke-approval.ts'
import { assessAll } from '../testing/assess-all.ts'
import { castReviewer, castStaff, castSubmitted } from '../testing/cast.ts'
import { policyAtHome } from '../testing/policy-at-home.ts'
import { onEachDatabase } from '../testing/test-house.ts'
import { checkGates } from './check-gates.ts'
import { openGateMemory } from './gate-memory.ts'

onEachDatabase('The gate’s memory', (given) => {
  test('another process answers a revocation with the very next question', async () => {
    const { house } = given()
    const other = { ...house, gate: openGateMemory(house.database) }
    const { account, group, caseId } = await castSubmitted(house)
    const ask = async () =>
      (await checkGates(other, [{ account, group, purpose: 'campaign' }], null))[0]!
    assert.equal((await ask()).reason, 'in_review')
    const reviewer = await castReviewer(house)
    const held = await assessAll(house, reviewer, account, caseId)
    const decision = { decisionId: randomUUIDv7(), conditions: [], statement: {} }
    await acceptCase(house, reviewer.actor, account, caseId, { ...held, ...decision })
    const open = await ask()
    assert.equal(open.verdict, 'allow')
    const lead = await castStaff(house, 'lead')
    await revokeApproval(house, lead.actor, account, caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
    const shut = await ask()
    assert.equal(shut.reason, 'revoked')
    assert.ok(shut.revision > open.revision)
    await other.gate.close()
  })

  test('a group of another account is as unknown as one that does not exist', async () => {
    const { house } = given()
    const [own, other] = [await castSubmitted(house), await castSubmitted(house)]
    const question = { account: other.account, group: other.group, purpose: 'campaign' as const }
    const [answer] = await checkGates(house, [question], [own.account])
    const [made] = await checkGates(house, [{ ...question, group: randomUUIDv7() }], [own.account])
    assert.deepEqual([answer!.verdict, answer!.reason], ['deny', 'unknown_group'])
    assert.deepEqual(answer!.batches, made!.batches)
  })

  test('many questions at once share a look at the newest revision, and each is answered', async () => {
    const { house } = given()
    const { account, group } = await castSubmitted(house)
    const question = { account, group, purpose: 'campaign' as const }
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => checkGates(house, [question], null)),
    )
    assert.ok(answers.every(([answer]) => answer!.reason === 'in_review'))
  })
})
