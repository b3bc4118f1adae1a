import type { AppealDecision, GoodwillDecision } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { authorOf } from '../../desk/undo/author-of.ts'
import { carryOutOrKeep } from '../../desk/undo/carry-out-or-keep.ts'
import { takeOut } from '../../desk/undo/let-wait.ts'
import { sweepWaiting } from '../../desk/undo/sweep-waiting.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { decideAppeal } from '../decide-appeal.ts'
import type { ActingStaff } from '../dossier/acting.ts'
import { decideGoodwill } from '../goodwill/decide-goodwill.ts'
import type { WaitingOnRequest } from './jobs.ts'
import { sizeOfThread } from './size-of-thread.ts'

/**
 * Carries out a decision on an appeal or on goodwill once it can no longer be taken back, in one transaction with the end
 * of its wait: running it twice carries it out once. Whoever made it must still be one who may, and must have read all that
 * the account has written; a decision refused by now stays with its author, with the reason.
 */
export async function carryOutOnRequest(house: House, waiting: WaitingOnRequest): Promise<void> {
  const { account, requestId, decisionId } = waiting
  await carryOutOrKeep(house, waiting, () =>
    change(house, 'command', account, async (unit) => {
      const row = await takeOut(unit, { requestId }, decisionId)
      if (row === undefined) return
      const by = await authorOf(unit, row)
      const size = await sizeOfThread(unit.tx, account, requestId)
      if (row.revision !== size) throw new AppError('REQUEST_WENT_ON')
      await decide(unit, by, requestId, row)
    }),
  )
}

function decide(
  unit: Unit,
  by: ActingStaff,
  requestId: string,
  { kind, wish }: { kind: string; wish: unknown },
): Promise<boolean> {
  return kind === 'grant' || kind === 'decline'
    ? decideGoodwill(unit, by, requestId, wish as GoodwillDecision)
    : decideAppeal(unit, by, requestId, wish as AppealDecision)
}

/** Carries out what is due, in case its own job has failed for good. */
export const sweepScheduledOnRequests = sweepWaiting(
  'scheduled-appeals',
  'request_id',
  (house, { on, ...waiting }) => carryOutOnRequest(house, { ...waiting, requestId: on }),
)
