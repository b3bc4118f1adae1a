import type { SimilarCase } from '@freigabe/contract'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { Resemblance } from './resemblance.ts'

/** So many are shown: those that share the most, the newest first. */
const shown = 10

/** The cases that resemble one most, with what they share, how they stand and why. */
export async function describeSimilar(
  tx: Tx,
  found: readonly Resemblance[],
): Promise<SimilarCase[]> {
  const rows = await readCases(tx, found)
  const cases = rows.map((row) => ({ ...row, shares: sharesOf(found, row.case_id) }))
  const nearest = cases
    .sort((one, other) => other.shares.length - one.shares.length || newerFirst(one, other))
    .slice(0, shown)
  const decisions = await readDecisions(tx, nearest)
  return nearest.map((row) => ({
    accountId: row.account_id,
    accountName: row.account_name,
    caseId: row.case_id,
    groupName: row.group_name,
    status: row.status,
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    grounds: decisions.get(row.case_id) ?? [],
    shares: row.shares,
  }))
}

type Opened = { opened_at: string; case_id: string }

/** Of two that were opened in one moment the newer has the greater id. */
function newerFirst(one: Opened, other: Opened): number {
  const key = ({ opened_at, case_id }: Opened) => `${opened_at} ${case_id}`
  return key(one) < key(other) ? 1 : -1
}

function sharesOf(found: readonly Resemblance[], caseId: string): SimilarCase['shares'] {
  const shares = found.filter(({ case_id }) => case_id === caseId).map((each) => each.shares)
  return [...new Set(shares)].sort()
}

function readCases(tx: Tx, found: readonly Resemblance[]) {
  return tx
    .selectFrom('approval_case')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .innerJoin('account', 'account.account_id', 'approval_case.account_id')
    .select(['approval_case.account_id', 'approval_case.case_id', 'status', 'opened_at'])
    .select(['decided_at', 'account.name as account_name', 'recipient_group.name as group_name'])
    .where('approval_case.account_id', '=', anyOf(found.map((each) => each.account_id)))
    .where('approval_case.case_id', '=', anyOf(found.map((each) => each.case_id)))
    .execute()
}

/** The grounds of the newest decision on each case. */
async function readDecisions(
  tx: Tx,
  cases: readonly { account_id: string; case_id: string }[],
): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('decision')
    .select(['case_id', 'grounds'])
    .where('account_id', '=', anyOf(cases.map((each) => each.account_id)))
    .where('case_id', '=', anyOf(cases.map((each) => each.case_id)))
    .orderBy('at')
    .execute()
  return new Map(rows.map((row) => [row.case_id, row.grounds]))
}
