import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { readCase } from '../../case/read-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { castAccount, castCase, castStaff, importFile, type Player } from '../../testing/cast.ts'
import { accept, handIn, handInAndReject } from '../../testing/decide.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readGroup } from '../groups/read-groups.ts'
import { readBatch } from '../import/list-batches.ts'
import { sweepFiles } from '../import/sweep-files.ts'

onEachDatabase('An import with recipients of an approved list and new ones', (given) => {
  test('has a case about the new ones alone, and opens once both are approved', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 400))
    const mixed = await imported(one, listOf(20, 460))
    const { known, recipients, screening } = mixed.seen
    assert.deepEqual([recipients, screening!.recipients.unique, known!.recipients], [60, 60, 380])
    const [list] = known!.lists
    assert.deepEqual(
      [list!.batchId, list!.approval!.caseId, list!.approval!.isRevoked],
      [one.batch, one.caseId, false],
    )
    const its = await readCase(house, 'customer', one.account, mixed.caseId!)
    assert.deepEqual([its.recipients, its.trigger], [60, 'growth'])
    assert.deepEqual(await gates(one, [one.batch, mixed.batch]), ['allow', 'never_approved'])
    await handIn(house, one.owner, one.account, mixed.caseId!)
    await accept(house, one.account, mixed.caseId!)
    assert.deepEqual(await gates(one, [one.batch, mixed.batch]), ['allow', 'allow'])
    assert.deepEqual((await verifyLog(house.database)).broken, [])
  })
  // more below

  /** A group with one approved list. */
  async function approved(csv: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, batch, caseId } = await castCase(house, owner.actor, account, csv)
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    return { account, owner, group, batch, caseId }
  }

  type Approved = Awaited<ReturnType<typeof approved>>

  async function imported({ account, owner, group }: Approved, csv: string) {
    const { house } = given()
    const { batch, caseId } = await importFile(house, owner.actor, account, group, csv)
    return { batch, caseId, seen: await readBatch(house, 'customer', account, group, batch) }
  }

  async function gates({ account, group }: Approved, batches: string[]): Promise<string[]> {
    const question = { account, group, purpose: 'campaign' as const, batches }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.batches.map(({ reason, verdict }) => reason ?? verdict)
  }
})
