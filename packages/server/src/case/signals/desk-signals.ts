import type { DeskSignal } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import { comparesAccounts } from '../../lists/comparison/compares-accounts.ts'
import { signalsOfCase } from './signals-of-case.ts'

/** The signals of a case as the desk sees them: those that rest on others name them, while accounts are compared. */
export async function deskSignals(
  tx: Tx,
  account: string,
  caseId: string,
  atMostRevision?: number,
): Promise<DeskSignal[]> {
  const signals = await signalsOfCase(tx, account, caseId, atMostRevision)
  if (signals.length === 0) return []
  const others = (await comparesAccounts(tx)) ? await readOthers(tx, account, caseId) : []
  return signals.map((signal) => ({
    ...signal,
    elsewhere: others
      .filter(({ code, revision }) => code === signal.code && revision === signal.revision)
      .map(({ code: _, revision: __, ...other }) => other),
  }))
}

function readOthers(tx: Tx, account: string, caseId: string) {
  return tx
    .selectFrom('case_signal_elsewhere as found')
    .innerJoin('approval_case', (join) =>
      join
        .onRef('approval_case.account_id', '=', 'found.other_account_id')
        .onRef('approval_case.case_id', '=', 'found.other_case_id'),
    )
    .innerJoin('recipient_group', (join) =>
      join
        .onRef('recipient_group.account_id', '=', 'approval_case.account_id')
        .onRef('recipient_group.group_id', '=', 'approval_case.group_id'),
    )
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['found.code', 'found.revision', 'account.account_id as accountId'])
    .select(['account.name as accountName', 'approval_case.case_id as caseId'])
    .select(['recipient_group.name as groupName', 'status', 'opened_at as openedAt'])
    .where('found.account_id', '=', account)
    .where('found.case_id', '=', caseId)
    .orderBy('opened_at', 'desc')
    .execute()
}
