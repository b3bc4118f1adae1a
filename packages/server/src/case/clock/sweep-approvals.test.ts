import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGroup } from '../../lists/groups/read-groups.ts'
import { castSubmitted } from '../../testing/cast.ts'
import { accept } from '../../testing/decide.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { sweepApprovals } from './sweep-approvals.ts'

onEachDatabase('What time does to an approval', (given) => {
  test('appears once among the changes of the gate when it ends, also with two workers', async () => {
    const { house, clock } = given()
    const { account, group } = await approved()
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    const before = await changes(group)
    await sweepApprovals(house)
    assert.equal(await changes(group), before)
    clock.set(approvalEndsAt!)
    await Promise.all([sweepApprovals(house), sweepApprovals(house)])
    await sweepApprovals(house)
    assert.equal(await changes(group), before + 1)
  })

  test('appears when its recipients had to confirm anew, and again when it ends', async () => {
    const { house, clock } = given()
    const { group } = await approved([
      { code: 'reconfirm_by', limit: 30 },
      { code: 'expires_after', limit: 60 },
    ])
    const before = await changes(group)
    for (const expected of [1, 2, 2]) {
      clock.forward({ days: 30 })
      await sweepApprovals(house)
      assert.equal(await changes(group), before + expected)
    }
  })

  async function approved(conditions: Parameters<typeof accept>[3] = []) {
    const cast = await castSubmitted(given().house)
    await accept(given().house, cast.account, cast.caseId, conditions)
    return cast
  }

  async function changes(group: string): Promise<number> {
    const rows = await given().house.database.root.selectFrom('change').select('body').execute()
    return rows.filter(({ body }) => body.groups?.includes(group)).length
  }
})
