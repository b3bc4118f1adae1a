import type { Proposal, StatementOfReasons } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { caseState } from '../../case/require-case.ts'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { saidByTwo } from './two-people.ts'

/** The last proposal on a case, as one person at the desk sees it; null where there is none. */
export async function readProposal(
  tx: Tx,
  personId: string,
  account: string,
  caseId: string,
): Promise<Proposal | null> {
  const row = await tx
    .selectFrom('proposal')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('decision_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const mine = row.by_person === personId
  const isAlone = await isSingleOperator(tx)
  const statement = row.statement as StatementOfReasons
  return {
    decisionId: row.decision_id,
    wish: await wishOf(tx, row),
    revision: row.revision,
    statement:
      mine && isAlone
        ? statement
        : saidByTwo(statement, row.state === 'confirmed' ? 'made' : 'open'),
    by: { id: row.by_person, name: row.by_name },
    mine,
    at: row.at,
    mayConfirm: row.state === 'waiting' && (!mine || isAlone),
    state: row.state,
    settled: row.settled_at === null ? null : { by: row.settled_name, at: row.settled_at },
    note: row.note,
  }
}

/** The body that was sent; if it left the end of an approval to the policy, with the end as proposed. */
async function wishOf(tx: Tx, row: Selectable<Tables['proposal']>): Promise<Proposal['wish']> {
  const wish = { kind: row.kind, command: row.wish } as Proposal['wish']
  if (wish.kind === 'reject' || row.state !== 'waiting') return wish
  const { proposal } = await caseState(tx, row.account_id, row.case_id)
  if (proposal?.outcome !== 'accepted') return wish
  return { kind: 'accept', command: { ...wish.command, endsAt: proposal.endsAt } }
}
