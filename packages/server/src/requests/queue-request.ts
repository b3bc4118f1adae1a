import type { RequestState } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'
import type { ActingStaff } from './dossier/acting.ts'
import { namedRequests } from './list-requests.ts'

/**
 * Queues a request for those who answer it, keeps its row there up to date, or takes it off: an answered or
 * closed request needs no action.
 *
 * @param turn its deadline, and since when it is this side's turn, if that has just changed
 */
export async function queueRequest(
  tx: Tx,
  state: RequestState,
  turn: { dueAt: string | null; turnedAt: string | null },
): Promise<void> {
  const { status, requestId } = state
  if (status === 'closed' || status === 'answered') {
    await tx
      .deleteFrom('request_queue')
      .where('account_id', '=', state.accountId)
      .where('request_id', '=', requestId)
      .execute()
    return
  }
  const row = { status, due_at: turn.dueAt }
  const since = turn.turnedAt === null ? {} : { waiting_since: turn.turnedAt }
  await tx
    .insertInto('request_queue')
    .values({
      request_id: requestId,
      account_id: state.accountId,
      case_id: state.caseId,
      kind: state.kind,
      ...(await namesOf(tx, state)),
      waiting_since: turn.turnedAt ?? state.openedAt,
      barred: [...state.barredStaff],
      holder: null,
      holder_name: null,
      ...row,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'request_id']).doUpdateSet({ ...row, ...since }),
    )
    .execute()
}

async function namesOf(tx: Tx, { accountId, requestId }: RequestState) {
  return namedRequests(tx)
    .where('request.account_id', '=', accountId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
}

/**
 * Takes a request on for the person acting on it. False where it no longer waits. Throws REQUEST_TAKEN where
 * another person has it.
 *
 * @param from the colleague last seen to have it
 */
export async function holdRequest(
  { tx, account }: Unit,
  { personId, name }: ActingStaff,
  requestId: string,
  from: string | null = null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('request_queue')
    .select(['holder', 'holder_name'])
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .executeTakeFirst()
  if (row === undefined) return false
  if (row.holder === personId) return true
  if (row.holder !== from) throw new AppError('REQUEST_TAKEN', { about: { by: row.holder_name } })
  await tx
    .updateTable('request_queue')
    .set({ holder: personId, holder_name: name })
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .execute()
  return true
}
