import {
  type Actor,
  type CaseCommand,
  type CaseState,
  decide,
  evolve,
  isRefusal,
} from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'

/** The case as it will stand after a command, or null where nothing will change. */
export async function stateToCome(
  house: House,
  tx: Tx,
  by: Actor,
  account: string,
  caseId: string,
  command: CaseCommand,
): Promise<CaseState | null> {
  const { state } = await tx
    .selectFrom('approval_case')
    .select('state')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  const decided = decide(state, command, { actor: by, now: house.clock.now() })
  if (isRefusal(decided) || decided.events.length === 0) return null
  return decided.events.reduce<CaseState>(evolve, state)
}
