import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import type { DeskDecider } from '../lease/desk-decider.ts'

/** What becomes of a proposal, by whom; nobody where the customer overtakes it. */
interface Settling {
  state: 'confirmed' | 'returned' | 'withdrawn' | 'overtaken'
  by: DeskDecider | null
  note?: string
}

/** Records what became of the proposal that waited on a case. */
export async function settleProposal(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { state, by, note }: Settling,
): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({
      state,
      settled_by: by?.actor.personId ?? null,
      settled_name: by?.name ?? null,
      settled_at: house.clock.now(),
      note: note ?? null,
    })
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('state', '=', 'waiting')
    .execute()
}
