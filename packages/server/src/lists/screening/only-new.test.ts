import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { readCase } from '../../case/read-case.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { verifyLog } from '../../log/verify-log.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  importFile,
  screenNow,
} from '../../testing/cast.ts'
import { accept, handIn, handInAndReject } from '../../testing/decide.ts'
import { listOf, personOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { placeHoldByHand } from '../../watching/holds/place-hold.ts'
import { reportSuppressed } from '../../watching/report-suppressed.ts'
import { correctColumns } from '../columns/correct-columns.ts'
import { createGroup } from '../groups/create-group.ts'
import { readGroup } from '../groups/read-groups.ts'
import { readBatch } from '../import/list-batches.ts'
import { sweepFiles } from '../import/sweep-files.ts'
import { openList } from './open-list.ts'

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

  test('shuts as soon as the approval of the old ones is revoked or has ended, whatever becomes of the new ones', async () => {
    const { house, clock } = given()
    const one = await approved(listOf(0, 400))
    const mixed = await imported(one, listOf(20, 460))
    await handIn(house, one.owner, one.account, mixed.caseId!)
    await accept(house, one.account, mixed.caseId!)
    const lead = await castStaff(house, 'lead')
    await revokeApproval(house, lead.actor, one.account, one.caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
    assert.deepEqual(await gates(one, [mixed.batch]), ['revoked'])
    const seen = await readBatch(house, 'customer', one.account, one.group, mixed.batch)
    assert.equal(seen.known!.lists[0]!.approval!.isRevoked, true)
    // Imported once more, all of them are reviewed.
    const again = await imported(one, listOf(20, 470))
    assert.deepEqual([again.seen.recipients, again.seen.known!.recipients], [390, 60])

    const two = await approved(listOf(0, 400))
    const { approvalEndsAt } = await readGroup(house, 'customer', two.account, two.group)
    clock.set(new Date(Date.parse(approvalEndsAt!) - 3_600_000).toISOString())
    const late = await imported(two, listOf(20, 460))
    await handIn(house, two.owner, two.account, late.caseId!)
    await accept(house, two.account, late.caseId!)
    assert.deepEqual(await gates(two, [late.batch]), ['allow'])
    clock.set(approvalEndsAt!)
    assert.deepEqual(await gates(two, [late.batch]), ['expired'])
  })

  test('never opens when the old ones are revoked while it is read', async () => {
    const { house } = given()
    const lead = await castStaff(house, 'lead')
    for (let round = 0; round < 4; round += 1) {
      const one = await approved(listOf(0, 400))
      const revoked = revokeApproval(house, lead.actor, one.account, one.caseId, {
        decisionId: randomUUIDv7(),
        grounds: [policyAtHome.grounds[0]!.code],
        text: 'Das Formular gibt es nicht mehr.',
      })
      const [mixed] = await Promise.all([imported(one, listOf(20, 460)), revoked])
      assert.notDeepEqual(await gates(one, [mixed.batch]), ['allow'])
      await handIn(house, one.owner, one.account, mixed.caseId!)
      // After the revocation it may take two people to accept it.
      await accept(house, one.account, mixed.caseId!).catch(() => {})
      const { known } = await readBatch(house, 'customer', one.account, one.group, mixed.batch)
      if (known !== null) assert.notDeepEqual(await gates(one, [mixed.batch]), ['allow'])
    }
  })

  test('opens by itself where nobody is new to several approved lists together', async () => {
    const one = await approved(listOf(0, 300))
    const { house } = given()
    const second = await imported(one, listOf(300, 500))
    await handIn(house, one.owner, one.account, second.caseId!)
    await accept(house, one.account, second.caseId!)
    const both = await imported(one, listOf(100, 450))
    assert.equal(both.caseId, null)
    const { known, coveredBefore, recipients } = both.seen
    assert.deepEqual([known!.isAll, coveredBefore, recipients], [true, true, 350])
    assert.deepEqual(
      known!.lists.map((list) => list.recipients),
      [200, 150],
    )
    assert.deepEqual(await gates(one, [both.batch]), ['allow'])
    const more = await imported(one, listOf(100, 510))
    assert.deepEqual([more.seen.recipients, more.seen.known!.recipients], [10, 400])
    await handInAndReject(house, one.owner, one.account, more.caseId!)
    assert.deepEqual(await gates(one, [both.batch, more.batch]), ['allow', 'rejected'])
  })

  test('is told apart by reading the files where the lists are too large for their sketches', async () => {
    const { house, clock } = given()
    const one = await approved(listOf(0, 6000))
    const mixed = await imported(one, listOf(500, 6100))
    assert.deepEqual([mixed.seen.recipients, mixed.seen.known!.recipients], [100, 5500])
    // Of a file that is gone only a sample is left, and a sample proves nothing.
    clock.forward({ days: 15 })
    await sweepFiles(house)
    const later = await imported(one, listOf(400, 6100))
    assert.deepEqual([later.seen.recipients, later.seen.known], [5700, null])
  })

  test('keeps no more than the file of the new ones, which is read as the whole was', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 400))
    const mixed = await imported(one, `Liste vom Mai;\n${listOf(20, 460)}`)
    const file = await textOf(openList(house, one.account, mixed.batch))
    assert.deepEqual(
      [file.includes(`${personOf(399)};`), file.includes(`${personOf(400)};`)],
      [false, true],
    )
    const left = await Array.fromAsync(house.files.list(`recipients/${one.account}`))
    assert.equal(left.length, 2)
    assert.ok(!left.some(({ key }) => key.endsWith(mixed.batch)))
    // Nobody's file is swept as an orphan.
    given().clock.forward({ days: 2 })
    await sweepFiles(house)
    assert.equal((await Array.fromAsync(house.files.list(`recipients/${one.account}`))).length, 2)
    const again = { columns: { email: 0, source: 1 }, encoding: null }
    const path = [one.account, one.group, mixed.batch] as const
    await correctColumns(house, one.owner.actor, ...path, again)
    await screenNow(house, one.account, mixed.batch)
    const { recipients, known } = await readBatch(house, 'customer', ...path)
    assert.deepEqual([recipients, known!.recipients], [60, 380])
    const other = { columns: { email: 1 }, encoding: null }
    await assert.rejects(correctColumns(house, one.owner.actor, ...path, other), {
      code: 'FILE_GONE',
    })
  })

  test('has among the new ones those whom the account must not mail any more', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 400))
    const addresses = Array.from({ length: 30 }, (_, n) => personOf(100 + n))
    await reportSuppressed(house, one.account, { kind: 'unsubscribed', addresses })
    const { seen } = await imported(one, listOf(20, 460))
    assert.deepEqual([seen.recipients, seen.known!.recipients], [90, 350])
    assert.ok(seen.screening!.findings.some(({ id }) => id === 'suppressed_recipients'))
  })

  test('is reviewed as a whole while the old ones are on hold, in another group, or only a few of many', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 400))
    const few = await imported(one, listOf(395, 800))
    assert.deepEqual([few.seen.recipients, few.seen.known], [405, null])
    await placeHoldByHand(house, await castReviewer(house), one.account, {
      ...{ holdId: randomUUIDv7(), group: one.group, batch: one.batch, incident: null },
      text: 'Wir haben Hinweise erhalten.',
      reasons: 'Ein Kollege kennt die Liste.',
    })
    const held = await imported(one, listOf(20, 460))
    assert.equal(held.seen.known, null)
    const { id: group } = await createGroup(house, one.owner.actor, one.account, { name: 'Andere' })
    const elsewhere = await imported({ ...one, group }, listOf(20, 460))
    assert.equal(elsewhere.seen.known, null)
  })

  test('stays open although the old import was removed, since its approval stands', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 400))
    const mixed = await imported(one, listOf(20, 460))
    await handIn(house, one.owner, one.account, mixed.caseId!)
    await accept(house, one.account, mixed.caseId!)
    await deleteBatch(house, one.owner.actor, one.account, one.group, one.batch)
    assert.deepEqual(await gates(one, [mixed.batch]), ['allow'])
    const { batches } = await readCase(house, 'customer', one.account, mixed.caseId!)
    assert.equal(batches[0]!.known!.lists[0]!.recipients, 380)
  })

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

async function textOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await Array.fromAsync(file)).toString()
}
