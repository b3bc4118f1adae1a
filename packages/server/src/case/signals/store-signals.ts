import type { CaseState, Signal } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** Keeps the signals of a revision as they were found, and apart from them the cases of others that they rest on. */
export async function storeSignals(
  house: House,
  tx: Tx,
  { accountId, caseId, revision }: CaseState,
  signals: readonly Signal[],
): Promise<void> {
  if (signals.length === 0) return
  const row = { account_id: accountId, case_id: caseId, revision }
  await tx
    .insertInto('case_signal')
    .values(
      signals.map(({ code, severity, facts }) => ({
        ...row,
        code,
        severity,
        facts: JSON.stringify(facts),
        at: house.clock.now(),
      })),
    )
    .execute()
  const others = signals.flatMap(({ code, elsewhere }) =>
    elsewhere.map((other) => ({
      ...row,
      code,
      other_account_id: other.accountId,
      other_case_id: other.caseId,
    })),
  )
  if (others.length === 0) return
  await tx
    .insertInto('case_signal_elsewhere')
    .values(others)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
