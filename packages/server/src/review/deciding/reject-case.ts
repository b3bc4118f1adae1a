import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole, type Tx } from '../../database/database.ts'
import { refreshGate } from '../../gate/refresh-gate.ts'
import type { House } from '../../house.ts'
import { caseRevision } from '../case-revision.ts'
import { decideUnderLease } from '../desk/decide-under-lease.ts'
import { prepareRejection } from './prepare-rejection.ts'
import { recordDecision } from './record-decision.ts'

type Wish = BodyOf<typeof api.rejectCase>

/** Rejects a case on coded grounds and with a remedy; its recipients cannot be mailed. */
export async function rejectCase(
  house: House,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: Wish,
): Promise<void> {
  await inRole(house.database, 'command', account, (tx) =>
    rejectWithin(house, tx, by, account, caseId, wish),
  )
}

/** Does so within a transaction. False where the case was rejected like this already. */
export async function rejectWithin(
  house: House,
  tx: Tx,
  by: Actor & { kind: 'staff' },
  account: string,
  caseId: string,
  wish: Wish,
): Promise<boolean> {
  await caseRevision(tx, account, caseId)
  const prepared = await prepareRejection(house, tx, account, caseId, wish)
  const { command, decision, policy, statement } = prepared
  const moved = await decideUnderLease(house, tx, by, account, caseId, wish, command)
  if (!moved.changed) return false
  await recordDecision(house, tx, by, moved.state, policy, decision, statement)
  await refreshGate(house, tx, account, moved.state.groupId)
  return true
}
