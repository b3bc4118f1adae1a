import type { DecisionWish } from '@freigabe/contract'
import { requireCase } from '../../case/require-case.ts'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { wishOf } from './carry-out-decision.ts'

/**
 * Takes back a person's decision that has not been carried out, or clears one that was refused: the case is
 * as it was before. Returns what they had written. Throws NOT_FOUND, NOTHING_TO_UNDO, and
 * NOT_ALLOWED_FOR_ACTOR where it is another person's.
 */
export async function undoDecision(
  house: House,
  personId: string,
  account: string,
  caseId: string,
): Promise<DecisionWish> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    const row = await tx
      .deleteFrom('scheduled_decision')
      .where('account_id', '=', account)
      .where('case_id', '=', caseId)
      .returning(['kind', 'wish', 'by_person'])
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOTHING_TO_UNDO')
    if (row.by_person !== personId) throw new AppError('NOT_ALLOWED_FOR_ACTOR')
    unit.tell({ caseId })
    return wishOf(row)
  })
}
