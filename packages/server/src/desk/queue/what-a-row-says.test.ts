import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from '../../case/read-case.ts'
import { createGroup } from '../../lists/groups/create-group.ts'
import { signedIn } from '../../testing/browser.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  importFile,
  password,
  screenNow,
} from '../../testing/cast.ts'
import { handIn, handInAndReject } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { fileOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'

/** Every test has people of its own, so that none finds the lists of another. */
let people = 0

onEachDatabase('What a row of the queue says', (given) => {
  test('is how a grave comparison compares, in words with its figure, and the case goes before others', async () => {
    const { house } = given()
    const calm = await castSubmitted(house)
    const { account, owner } = await castAccount(house)
    const list = freshList()
    const refused = await castCase(house, owner.actor, account, list)
    await handInAndReject(house, owner, account, refused.caseId)
    const { caseId } = await castCase(house, owner.actor, account, list)
    await handIn(house, owner, account, caseId)
    const rows = await readRows()
    const row = rows.find((one) => one.caseId === caseId)!
    const { batches } = await readCase(house, 'desk', account, caseId)
    assert.ok(batches[0]!.screening!.findings.every(({ severity }) => severity !== 'serious'))
    assert.equal(row.worstSeverity, 'serious')
    assert.deepEqual(row.standsOut, {
      code: 'rejected_before',
      text: { de: 'alle 400 schon abgelehnt', en: 'all 400 rejected before' },
      severity: 'serious',
    })
    assert.equal(row.urgency, 'serious')
    const order = rows.map((one) => one.caseId)
    assert.ok(order.indexOf(caseId) < order.indexOf(calm.caseId), 'though it was handed in later')
  })

  test('is nothing where nothing is worth saying', async () => {
    const { caseId } = await castSubmitted(given().house)
    assert.equal((await rowOf(caseId)).standsOut, null)
  })

  test('changes with a comparison that arrives while the case waits, and so does its place', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const list = freshList()
    const waiting = await castCase(house, owner.actor, account, list)
    await handIn(house, owner, account, waiting.caseId)
    assert.equal((await rowOf(waiting.caseId)).standsOut, null)
    const { id: group } = await createGroup(house, owner.actor, account, { name: 'Winter' })
    const other = await importFile(house, owner.actor, account, group, list)
    await handInAndReject(house, owner, account, other.caseId!)
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ state: 'received' })
        .where('account_id', '=', account)
        .where('batch_id', '=', waiting.batch)
        .execute(),
    )
    await screenNow(house, account, waiting.batch)
    const row = await rowOf(waiting.caseId)
    assert.deepEqual([row.standsOut?.code, row.urgency], ['rejected_before', 'serious'])
  })

  function freshList(): string {
    people += 1_000_000
    const numbers = Array.from({ length: 400 }, (_, at) => people + at)
    return fileOf(numbers.map((number) => `kundin.${number}@firma${number % 50}.de`))
  }

  async function rowOf(caseId: string) {
    return (await readRows()).find((row) => row.caseId === caseId)!
  }

  async function readRows(): Promise<Row[]> {
    const { house, app } = given()
    const browser = await signedIn(app, (await castReviewer(house)).email, password)
    return (await browser.get('/desk/queue?limit=100')).body.items
  }
})

interface Row {
  caseId: string
  worstSeverity: string | null
  standsOut: { code: string; text: { de: string; en: string }; severity: string } | null
  urgency: string
}
