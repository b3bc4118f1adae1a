import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** Carries out what waited; where it is refused by now, it stays with its author, with the reason. */
export async function carryOutOrKeep(
  house: House,
  { account, decisionId }: { account: string; decisionId: string },
  carryOut: () => Promise<void>,
): Promise<void> {
  try {
    await carryOut()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const refused = error.code
    await change(house, 'command', account, async (unit) => {
      const kept = await unit.tx
        .updateTable('scheduled_decision')
        .set({ refused })
        .where('account_id', '=', account)
        .where('decision_id', '=', decisionId)
        .returning('case_id')
        .executeTakeFirst()
      if (kept?.case_id) unit.tell({ caseId: kept.case_id })
    })
  }
}
