import { randomUUIDv7 } from 'node:crypto'
import type { ApprovalCondition } from '@freigabe/core'
import type { House } from '../house.ts'
import { assessAll } from './assess-all.ts'
import { castReviewer } from './cast.ts'
import { acceptAtOnce } from './decide-at-once.ts'

/** Has a reviewer assess every statement of a submitted case and accept it. */
export async function accept(
  house: House,
  account: string,
  caseId: string,
  conditions: ApprovalCondition[] = [],
): Promise<void> {
  const reviewer = await castReviewer(house)
  const held = await assessAll(house, reviewer, account, caseId)
  await acceptAtOnce(house, reviewer.actor, account, caseId, {
    ...held,
    decisionId: randomUUIDv7(),
    conditions,
    statement: {},
  })
}
