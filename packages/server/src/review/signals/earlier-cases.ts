import type { CaseState, EarlierCase, SignalRead, SubmissionContent } from '@freigabe/core'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'

/** So many of the newest are looked at. */
const most = 50

/** Other submitted cases of the account: of the group, on the same lists, or with the same files. */
export async function earlierCases(
  tx: Tx,
  { accountId, caseId, groupId }: CaseState,
  { batches, sightings }: Pick<SignalRead, 'batches' | 'sightings'>,
): Promise<EarlierCase[]> {
  const own = sightings.filter((seen) => seen.accountId === accountId)
  const { rows } = await sql<Row>`
    select state, submission.revision, submission.content, lists.digests
    from approval_case
    cross join lateral (
      select revision, content from submission
      where submission.account_id = approval_case.account_id
        and submission.case_id = approval_case.case_id
      order by revision desc limit 1
    ) submission
    cross join lateral (
      select coalesce(array_agg(digest) filter (where digest is not null), '{}') as digests,
        coalesce(bool_or(batch_id = ${anyOf(listsOf(batches))}
          or digest = any(${batches.flatMap(({ digest }) => digest ?? [])}::text[])), false) as is_shared
      from case_batch join batch using (account_id, batch_id)
      where case_batch.account_id = approval_case.account_id
        and case_batch.case_id = approval_case.case_id
    ) lists
    where account_id = ${accountId} and case_id <> ${caseId}
      and (group_id = ${groupId} or lists.is_shared
        or case_id = ${anyOf(own.map((seen) => seen.caseId))})
    order by opened_at desc, case_id desc
    limit ${most}`.execute(tx)
  return rows.map(earlierCase).reverse()
}

interface Row {
  state: CaseState
  revision: number
  content: SubmissionContent
  digests: string[]
}

/** The imports, and those that were refused and hold many of their recipients. */
function listsOf(batches: SignalRead['batches']): string[] {
  return batches.flatMap(({ batchId, comparison }) => [
    batchId,
    ...(comparison ?? []).flatMap((finding) =>
      finding.id === 'rejected_before' ? finding.facts.batchId : [],
    ),
  ])
}

function earlierCase({ state, revision, content, digests }: Row): EarlierCase {
  const { caseId, groupId, status, batchIds, methods, decision, revocation, questions } = state
  return {
    caseId,
    groupId,
    status,
    wasAsked: questions.some((question) => question.state !== 'taken_back'),
    revision,
    batchIds,
    digests,
    content,
    methods,
    refusedFor: revocation?.grounds ?? (decision?.outcome === 'rejected' ? decision.grounds : []),
  }
}
