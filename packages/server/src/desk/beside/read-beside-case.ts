import type { BesideCase, Submission } from '@freigabe/contract'
import {
  type CaseState,
  type ComparedFigure,
  comparedFigures,
  comparedHours,
  comparedShare,
  type ListShare,
  mostOfAccount,
  sharesByHour,
  usualBand,
  usualHours,
} from '@freigabe/core'
import { sql } from 'kysely'
import { readSubmissions } from '../../case/read-case.ts'
import { caseState } from '../../case/require-case.ts'
import { anyOf } from '../../database/any-of.ts'
import { readAs, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { comparesAccounts } from '../../lists/comparison/compare-list.ts'
import { recipientsIn, repeats } from '../../lists/screening/recipients-in.ts'
import { findSimilar } from './find-similar.ts'

/** What a reviewer may want to compare with a case. Throws NOT_FOUND. */
export async function readBesideCase(
  house: House,
  account: string,
  caseId: string,
): Promise<BesideCase> {
  return readAs(house.database, 'desk', account, async (tx) => {
    const state = await caseState(tx, account, caseId)
    const everywhere = await comparesAccounts(tx)
    return {
      similar: await findSimilar(tx, state, everywhere),
      comparesAccounts: everywhere,
      lastDecided: await lastDecided(tx, state),
      usual: await readUsual(tx, state),
    }
  })
}

/** The submission on which another case of the group was last decided, and for how many recipients. */
async function lastDecided(
  tx: Tx,
  { accountId, caseId, groupId }: CaseState,
): Promise<BesideCase['lastDecided']> {
  const decided = await tx
    .selectFrom('decision')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'decision'))
    .select(['decision.case_id', 'outcome', 'revision', 'decision.at', 'state'])
    .where('decision.account_id', '=', accountId)
    .where('group_id', '=', groupId)
    .where('decision.case_id', '!=', caseId)
    .orderBy('decision.at', 'desc')
    .executeTakeFirst()
  if (decided === undefined) return null
  const submission = await submissionOf(tx, accountId, decided)
  if (submission === undefined) return null
  const batches = await tx
    .selectFrom('batch')
    .select(['batch_id', 'digest', 'recipients', repeats])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(decided.state.batchIds))
    .execute()
  return {
    caseId: decided.case_id,
    outcome: decided.outcome,
    at: decided.at,
    recipients: recipientsIn(batches),
    submission,
  }
}

/** A revocation reads no submission; the acceptance before it counts. */
async function submissionOf(
  tx: Tx,
  account: string,
  decided: { case_id: string; revision: number },
): Promise<Submission | undefined> {
  const submissions = await readSubmissions(tx, account, decided.case_id)
  return submissions.find(({ revision }) => revision === decided.revision) ?? submissions.at(-1)
}

/** The newest acceptances that are looked at; their reports are read whole. */
const mostCases = 300

type Usual = NonNullable<BesideCase['usual']>

/**
 * Where the figures of a case's lists lie among approved lists of other accounts with the same collection
 * method. Null where the case is about several methods, and where there are too few such lists to hide in.
 */
async function readUsual(
  tx: Tx,
  { accountId, batchIds, methods }: Pick<CaseState, 'accountId' | 'batchIds' | 'methods'>,
): Promise<BesideCase['usual']> {
  if (methods.length !== 1) return null
  const approved = await approvedLists(tx, accountId, methods[0]!.code)
  const own = await ownLists(tx, accountId, batchIds)
  const figures = comparedFigures.flatMap((finding): Usual['figures'] => {
    const shares = approved.flatMap(({ account, facts }) => shareIn(facts, finding, account))
    const band = usualBand(shares)
    if (band === null) return []
    const here = own.flatMap(({ batch, facts }) =>
      shareIn(facts, finding, batch).map(({ account: batchId, share }) => ({ batchId, share })),
    )
    return [{ finding, band, lists: shares.length, own: here }]
  })
  const hours = hoursOf(approved)
  return figures.length === 0 && hours === null ? null : { figures, hours }
}

function hoursOf(approved: readonly { account: string; facts: FactsByFinding }[]): Usual['hours'] {
  const lists = approved.flatMap(({ account, facts }) => {
    const shares = sharesByHour(facts[comparedHours])
    return shares === null ? [] : [{ account, shares }]
  })
  const bands = usualHours(lists)
  return bands && { finding: comparedHours, bands, lists: lists.length }
}

type FactsByFinding = Partial<
  Record<ComparedFigure | typeof comparedHours, Record<string, unknown>>
>

function shareIn(facts: FactsByFinding, finding: ComparedFigure, account: string): ListShare[] {
  const share = comparedShare(finding, facts[finding])
  return share === null ? [] : [{ account, share }]
}

/** Of a stored report, the facts of the findings that are compared. */
const factsOfReport = sql`coalesce((
  select jsonb_object_agg(finding ->> 'id', finding -> 'facts')
  from jsonb_array_elements(batch.screening -> 'findings') as finding
  where finding ->> 'id' = any(${[...comparedFigures, comparedHours]}::text[])
), '{}')`

/** The newest lists of other accounts whose approval stands, a few of each account. */
async function approvedLists(tx: Tx, account: string, method: string) {
  const { rows } = await sql<{ account: string; facts: FactsByFinding }>`
    with accepted as (
      select account_id, case_id, decided_at from promise_outcome
      where methods = ${[method]}::text[] and outcome = 'accepted' and account_id <> ${account}
      order by decided_at desc limit ${sql.lit(mostCases)}
    ), list as (
      select account_id, batch_id,
        row_number() over (partition by account_id order by decided_at desc, batch_id) as place
      from accepted join case_batch using (account_id, case_id)
      where exists (
        select from approval where approval.account_id = accepted.account_id
          and approval.case_id = accepted.case_id and revoked_at is null
      )
    )
    select account_id as account, ${factsOfReport} as facts
    from list join batch using (account_id, batch_id)
    where place <= ${sql.lit(mostOfAccount)} and batch.screening ->> 'outcome' = 'screened'`.execute(
    tx,
  )
  return rows
}

async function ownLists(tx: Tx, account: string, batchIds: readonly string[]) {
  const { rows } = await sql<{ batch: string; facts: FactsByFinding }>`
    select batch_id as batch, ${factsOfReport} as facts from batch
    where account_id = ${account} and batch_id = ${anyOf([...batchIds])}
      and screening ->> 'outcome' = 'screened'`.execute(tx)
  return rows
}
