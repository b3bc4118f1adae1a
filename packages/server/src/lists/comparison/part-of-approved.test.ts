import assert from 'node:assert/strict'
import { createHash, randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { revokeApproval } from '../../case/deciding/revoke-approval.ts'
import { takeInBatch } from '../../case/lists/take-in-batch.ts'
import { readCase } from '../../case/read-case.ts'
import type { StoredReading } from '../../database/tables.ts'
import { checkGates } from '../../gate/asking/check-gates.ts'
import { verifyLog } from '../../log/verify-log.ts'
import { castAccount, castCase, castStaff, importFile, type Player } from '../../testing/cast.ts'
import { accept, handIn, handInAndReject } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { fileOf, listOf, personOf } from '../../testing/list-of.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readGroup } from '../groups/read-groups.ts'
import { readBatch } from '../import/list-batches.ts'
import { sweepFiles } from '../import/sweep-files.ts'
import { screenBatch } from '../screening/screen-batch.ts'

/** As if the customer had said that the second column holds the addresses. */
const secondColumn: StoredReading = {
  columns: { email: 1 },
  encoding: null,
  shape: null,
  remembered: false,
}

onEachDatabase('A part of an approved list', (given) => {
  test('is linked to its approval without a case, and can be mailed at once', async () => {
    const { account, owner, group } = await approved(listOf(0, 500))
    const part = await imported(account, owner, group, listOf(100, 400))
    assert.equal(part.caseId, null)
    assert.ok(part.seen.coveredBefore)
    assert.equal(await gate(account, group), 'allow')
    assert.equal(await gate(account, group, part.batch), 'allow')
    assert.deepEqual((await verifyLog(given().house.database)).broken, [])
  })

  test('with a single recipient more is a list of its own, and keeps the gate shut', async () => {
    const { account, owner, group } = await approved(listOf(0, 500))
    const more = await imported(account, owner, group, listOf(201, 501))
    assert.notEqual(more.caseId, null)
    assert.ok(!more.seen.coveredBefore)
    assert.equal(await gate(account, group, more.batch), 'never_approved')
    assert.deepEqual([more.seen.known!.recipients, more.seen.recipients], [299, 1])
  })

  test('is proven by reading both files again where the lists are too large for their sketches', async () => {
    const { account, owner, group } = await approved(listOf(0, 6000))
    const part = await imported(account, owner, group, listOf(500, 5500))
    assert.equal(part.caseId, null)
    assert.equal(await gate(account, group), 'allow')
    const small = await imported(account, owner, group, listOf(40, 240))
    assert.equal(small.caseId, null)
    assert.equal(await gate(account, group), 'allow')
  })

  test('is reviewed if the file of the approved list has gone: a sample proves nothing', async () => {
    const { house, clock } = given()
    const { account, owner, group } = await approved(listOf(0, 6000))
    clock.forward({ days: 15 })
    await sweepFiles(house)
    const part = await imported(account, owner, group, listOf(500, 5500))
    assert.notEqual(part.caseId, null)
    assert.equal(await gate(account, group, part.batch), 'never_approved')
    assert.match(part.findings[0]!.text.en, /^A sample of [\d,]+ was compared: all of them/)
    assert.match(part.findings[0]!.text.en, /not prove that nobody is new\.$/)
  })

  test('cannot be made up from the recipients that the public rule samples', async () => {
    const { house } = given()
    const { account, owner, group } = await approved(listOf(0, 6000))
    const sampled = (n: number) =>
      createHash('sha256').update(personOf(n)).digest().readUInt32BE() < 2 ** 30
    const old = Array.from({ length: 6000 }, (_, n) => n).filter(sampled)
    const bought = Array.from({ length: 1500 }, (_, n) => 7000 + n).filter((n) => !sampled(n))
    const crafted = fileOf([...old, ...bought].map(personOf))
    const { batch, caseId, seen } = await imported(account, owner, group, crafted)
    assert.deepEqual([seen.known!.recipients, seen.recipients], [old.length, bought.length])
    assert.notEqual(caseId, null)
    assert.equal(await gate(account, group, batch), 'never_approved')
    assert.equal((await readCase(house, 'customer', account, caseId!)).trigger, 'growth')
  })

  test('is shut as soon as the approval of the whole is revoked or ends', async () => {
    const { house } = given()
    const one = await approved(listOf(0, 500))
    const part = await imported(one.account, one.owner, one.group, listOf(100, 400))
    const lead = await castStaff(house, 'lead')
    await revokeApproval(house, lead.actor, one.account, one.caseId, {
      decisionId: randomUUIDv7(),
      grounds: [policyAtHome.grounds[0]!.code],
      text: 'Das Formular gibt es nicht mehr.',
    })
    assert.equal(await gate(one.account, one.group, part.batch), 'revoked')

    const two = await approved(listOf(0, 500))
    const { batch } = await imported(two.account, two.owner, two.group, listOf(100, 400))
    await endApproval(two.account, two.group)
    assert.equal(await gate(two.account, two.group, batch), 'expired')
  })

  test('is shut when the whole is rejected in a later case', async () => {
    const { house } = given()
    const { account, owner, group } = await approved(listOf(0, 500))
    const part = await imported(account, owner, group, listOf(100, 400))
    await endApproval(account, group)
    const again = await imported(account, owner, group, listOf(0, 500))
    await handInAndReject(house, owner, account, again.caseId!)
    assert.equal(await gate(account, group, part.batch), 'rejected')
    const later = await imported(account, owner, group, listOf(150, 350))
    assert.notEqual(later.caseId, null)
  })

  test('opens a case if no approval of the whole stands any more', async () => {
    const { account, owner, group } = await approved(listOf(0, 500))
    await endApproval(account, group)
    const part = await imported(account, owner, group, listOf(100, 400))
    assert.notEqual(part.caseId, null)
  })

  test('of another group’s list is none: approvals belong to their group', async () => {
    const { house } = given()
    const { account, owner } = await approved(listOf(0, 500))
    const { caseId } = await castCase(house, owner.actor, account, listOf(100, 400))
    assert.notEqual(caseId, null)
  })

  test('is none any more once another column of its file is read', async () => {
    const { house } = given()
    const { account, owner, group } = await approved(listOf(0, 500))
    const rows = Array.from({ length: 300 }, (_, i) => `${personOf(i)};host${i}@example.net`)
    const csv = `E-Mail;Kontakt\n${rows.join('\n')}\n`
    const part = await imported(account, owner, group, csv)
    assert.equal(await gate(account, group, part.batch), 'allow')
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ state: 'received', reading: JSON.stringify(secondColumn) })
        .where('account_id', '=', account)
        .where('batch_id', '=', part.batch)
        .execute(),
    )
    const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
    await screenBatch(house, { account, batch: part.batch }, run, takeInBatch)
    assert.equal(await gate(account, group, part.batch), 'never_approved')
  })

  /** A group with one approved list. */
  async function approved(csv: string) {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, csv)
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    assert.equal(await gate(account, group), 'allow')
    return { account, owner, group, caseId }
  }

  async function endApproval(account: string, group: string) {
    const { approvalEndsAt } = await readGroup(given().house, 'customer', account, group)
    given().clock.set(approvalEndsAt!)
  }

  async function imported(account: string, owner: Player, group: string, csv: string) {
    const { house } = given()
    const { batch, caseId } = await importFile(house, owner.actor, account, group, csv)
    const seen = await readBatch(house, 'customer', account, group, batch)
    return { batch, caseId, seen, findings: seen.screening!.comparison!.findings }
  }

  async function gate(account: string, group: string, batch?: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(
      given().house,
      [batch === undefined ? question : { ...question, batches: [batch] }],
      null,
    )
    return answer!.reason ?? answer!.verdict
  }
})
