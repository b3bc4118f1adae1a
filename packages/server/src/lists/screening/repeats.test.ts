import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCases } from '../../case/list-cases.ts'
import { deleteBatch } from '../../case/lists/delete-batch.ts'
import { readCase } from '../../case/read-case.ts'
import { castAccount, castCase, importFile } from '../../testing/cast.ts'
import { listOf } from '../../testing/list-of.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readGroup } from '../groups/read-groups.ts'
import { readBatch } from '../import/list-batches.ts'

onEachDatabase('Whoever is in several imports of a group', (given) => {
  test('counts once, in the case and in the group, and the later import says so', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const first = await castCase(house, owner.actor, account, listOf(0, 300))
    const { group, caseId } = first
    const { batch } = await importFile(house, owner.actor, account, group, listOf(0, 400))
    const seen = await readBatch(house, 'customer', account, group, batch)
    assert.deepEqual(
      [seen.recipients, seen.repeats],
      [400, [{ batchId: first.batch, recipients: 300, isExact: true }]],
    )
    assert.deepEqual(await counts(account, group, caseId), [400, 400, 400])

    await deleteBatch(house, owner.actor, account, group, first.batch)
    assert.deepEqual(await counts(account, group, caseId), [400, 400, 400])
  })

  test('is taken off at one of them only', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, listOf(0, 100))
    await importFile(house, owner.actor, account, group, listOf(50, 150))
    await importFile(house, owner.actor, account, group, listOf(0, 160))
    assert.deepEqual(await counts(account, group, caseId), [160, 160, 160])
  })

  test('counts once when the import between two others goes, or belongs to another case', async () => {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, listOf(0, 100))
    const between = await importFile(house, owner.actor, account, group, listOf(50, 150))
    await importFile(house, owner.actor, account, group, listOf(0, 160))
    await importFile(house, owner.actor, account, group, listOf(40, 170))
    assert.deepEqual(await counts(account, group, caseId), [170, 170, 170])
    await deleteBatch(house, owner.actor, account, group, between.batch)
    assert.deepEqual(await counts(account, group, caseId), [170, 170, 170])
  })

  /** As the case, the list of cases and the group say it. */
  async function counts(account: string, group: string, caseId: string): Promise<number[]> {
    const { house } = given()
    const { items } = await listCases(house, 'customer', account, { limit: 50 })
    return [
      (await readCase(house, 'customer', account, caseId)).recipients,
      items.find(({ id }) => id === caseId)!.recipients,
      (await readGroup(house, 'customer', account, group)).recipients,
    ]
  }
})
