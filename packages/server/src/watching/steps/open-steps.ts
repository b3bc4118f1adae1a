import type { Slice, StepState } from '@freigabe/core'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Tables } from '../../database/tables.ts'

/** An approval in steps of which not all is open. */
export interface OpenStep {
  approval_id: string
  case_id: string
  group_id: string
  state: StepState
  slice: Slice
  starts_at: string
  sent_at: string | null
}

/** The steps of approvals that stand and are not open in full. */
export function openSteps(tx: Tx) {
  return tx
    .selectFrom('approval_step')
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_step'))
    .select(['approval.approval_id', 'approval.case_id', 'approval.group_id', 'starts_at'])
    .select(['approval_step.state', 'approval_step.sent_at'])
    .select(sliceIn)
    .where('approval_step.state', '!=', 'widened')
    .where('revoked_at', 'is', null)
}

function sliceIn(_: ExpressionBuilder<Tables, 'approval'>) {
  return sql<Slice>`(select each -> 'slice' from jsonb_array_elements(approval.conditions) as each
    where each ->> 'kind' = 'in_steps' limit 1)`.as('slice')
}
