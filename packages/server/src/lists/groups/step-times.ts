import type { StepTimes } from '@freigabe/contract'
import { type StepState, type StepTerms, stepHours } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** By when something becomes of each approval in steps of some groups, by the ids of the approvals. */
export async function stepTimesOfGroups(
  house: Pick<House, 'policies'>,
  tx: Tx,
  account: string,
  groups: readonly string[],
): Promise<ReadonlyMap<string, StepTimes>> {
  const rows = await tx
    .selectFrom('approval_step')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_step'))
    .select(['approval_step.approval_id', 'approval_step.state', 'sent_at', 'look_by'])
    .where('approval_step.account_id', '=', account)
    .where('approval.group_id', 'in', groups)
    .where('approval_step.state', '!=', 'widened')
    .where('revoked_at', 'is', null)
    .execute()
  if (rows.length === 0) return new Map()
  const { steps } = await policyOfAccount(house, tx, account)
  return new Map(rows.map((row) => [row.approval_id, stepTimes(steps, row)]))
}

/** The same of one approval. */
export function stepTimes(
  terms: StepTerms,
  step: { state: StepState; sent_at: string | null; look_by: string | null },
): StepTimes {
  const isAwaited = step.state === 'open' && step.sent_at !== null
  const none = { opensFrom: null, waitsFrom: null }
  return { ...(isAwaited ? stepHours(terms, step.sent_at!) : none), lookBy: step.look_by }
}
