import { randomUUIDv7 } from 'node:crypto'
import { change } from '../../../packages/server/src/change/change.ts'
import type { House } from '../../../packages/server/src/house.ts'
import { castReviewer, castSubmitted } from '../../../packages/server/src/testing/cast.ts'
import { castHold } from '../../../packages/server/src/testing/cast-hold.ts'
import { approveSource, castSource } from '../../../packages/server/src/testing/cast-source.ts'
import { acceptAtOnce, assessAll } from '../../../packages/server/src/testing/decide.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'

/**
 * Groups in the standings that no story of the example reaches: under a cap, open in part, conditional, on hold, suspended,
 * and one whose source is approved.
 */
export async function castRareStandings(house: House): Promise<void> {
  await castApproved(house, [{ code: conditionOf('first_send_at_most'), limit: 500 }])
  await castApproved(house, [{ code: conditionOf('only_after_cleaned_reimport') }])
  await castApproved(house, [{ code: conditionOf('in_steps') }])
  const { account, group } = await castApproved(house, [])
  await castHold(house, account, { kind: 'group', groupId: group })
  await suspend(house, await castApproved(house, []))
  await approveSource(house, await castSource(house, { cap: 100 }))
}

function conditionOf(kind: string): string {
  return policyAtHome.conditions.find((condition) => condition.kind === kind)!.code
}

interface GroupPlace {
  account: string
  group: string
}

async function castApproved(
  house: House,
  conditions: { code: string; limit?: number }[],
): Promise<GroupPlace> {
  const { account, group, caseId } = await castSubmitted(house)
  const reviewer = await castReviewer(house)
  const held = await assessAll(house, reviewer, account, caseId)
  const wish = { ...held, decisionId: randomUUIDv7(), conditions, statement: {} }
  await acceptAtOnce(house, reviewer.actor, account, caseId, wish)
  return { account, group }
}

async function suspend(house: House, { account, group }: GroupPlace) {
  await inRole(house.database, 'admin', account, (tx) =>
    tx
      .updateTable('account')
      .set({ suspended_at: house.clock.now() })
      .where('account_id', '=', account)
      .execute(),
  )
  await change(house, 'command', account, async (unit) => unit.refreshGate(group))
}
