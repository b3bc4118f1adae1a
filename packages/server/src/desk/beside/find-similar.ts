import type { SimilarCase } from '@freigabe/contract'
import type { CaseState } from '@freigabe/core'
import { casesOfTraits } from '../../case/case-traits.ts'
import { acceptedUnder, extentOf } from '../../case/deciding/accepted-under.ts'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/**
 * The cases most similar to a case, and how they were decided: by a form, an evidence file, a contact or a
 * list. Cases of other accounts only where the operator has accounts compared.
 */
export async function findSimilar(
  tx: Tx,
  state: CaseState,
  everywhere: boolean,
): Promise<SimilarCase[]> {
  const found = [
    ...(await casesOfSameTraits(tx, state, everywhere)),
    ...(await casesOfSameLists(tx, state, everywhere)),
  ]
  const others = found.filter(({ case_id }) => case_id !== state.caseId)
  return describeSimilar(tx, others)
}

/** A case that resembles another, and how. */
interface Resemblance {
  account_id: string
  case_id: string
  shares: SimilarCase['shares'][number]
}

/** Cases that share a trait with this one. */
async function casesOfSameTraits(
  tx: Tx,
  { accountId, caseId }: CaseState,
  everywhere: boolean,
): Promise<Resemblance[]> {
  const traits = await tx
    .selectFrom('case_trait')
    .select(['kind', 'digest'])
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
  const found = await casesOfTraits(tx, accountId, traits, everywhere)
  return found.map(({ kind, account_id, case_id }) => ({ account_id, case_id, shares: kind }))
}

/** How many cases of the account, and how many of others. */
const caseLimit = 50

/** Cases on the same list, on a rejected list of the account, or on lists of others that overlap. */
async function casesOfSameLists(
  tx: Tx,
  { accountId, batchIds }: CaseState,
  everywhere: boolean,
): Promise<Resemblance[]> {
  const own = await casesOf(tx, accountId, await ownLists(tx, accountId, batchIds))
  const others = everywhere ? await casesElsewhere(tx, accountId, batchIds) : []
  return [...own, ...others].map((name) => ({ ...name, shares: 'list' as const }))
}

async function ownLists(tx: Tx, account: string, batchIds: readonly string[]): Promise<string[]> {
  const lists = await tx
    .selectFrom('batch')
    .select(['digest', 'comparison'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batchIds))
    .execute()
  const digests = lists.flatMap(({ digest }) => digest ?? [])
  const rejected = lists.flatMap(({ comparison }) =>
    (comparison?.findings ?? []).flatMap((finding) =>
      finding.id === 'rejected_before' ? finding.facts.batchId : [],
    ),
  )
  if (digests.length === 0) return rejected
  const same = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('digest', 'in', digests)
    .orderBy('created_at', 'desc')
    .limit(caseLimit)
    .execute()
  return [...rejected, ...same.map(({ batch_id }) => batch_id)]
}

function casesOf(tx: Tx, account: string, batchIds: readonly string[]) {
  return tx
    .selectFrom('case_batch')
    .select(['account_id', 'case_id'])
    .distinct()
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batchIds))
    .limit(caseLimit)
    .execute()
}

function casesElsewhere(tx: Tx, account: string, batchIds: readonly string[]) {
  return tx
    .selectFrom('list_match')
    .innerJoin('case_batch', (join) =>
      join
        .onRef('case_batch.account_id', '=', 'list_match.other_account_id')
        .onRef('case_batch.batch_id', '=', 'list_match.other_batch_id'),
    )
    .select(['case_batch.account_id', 'case_batch.case_id'])
    .distinct()
    .where('list_match.account_id', '=', account)
    .where('list_match.batch_id', '=', anyOf(batchIds))
    .limit(caseLimit)
    .execute()
}

/** How many are shown: those that share the most, newest first. */
const shown = 10

/** The cases most similar to a case, with what they share, how they stand and why. */
async function describeSimilar(tx: Tx, found: readonly Resemblance[]): Promise<SimilarCase[]> {
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
    extent: extentOf(row),
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    grounds: decisions.get(row.case_id) ?? [],
    shares: row.shares,
  }))
}

type Opened = { opened_at: string; case_id: string }

/** If two were opened in one moment, the newer one has the greater id. */
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
    .select(acceptedUnder)
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
