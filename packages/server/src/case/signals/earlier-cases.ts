import type { CaseState, EarlierCase, SignalRead, SubmissionContent } from '@freigabe/core'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'

/** How many are looked at; refused ones come first, so that none is buried under new ones. */
const caseLimit = 100

/** Other submitted cases of the account: of the group, on the same lists, or with the same files. */
export async function earlierCases(
  tx: Tx,
  { accountId, caseId, groupId }: CaseState,
  { batches, sightings }: Pick<SignalRead, 'batches' | 'sightings'>,
): Promise<EarlierCase[]> {
  const own = sightings.filter((seen) => seen.accountId === accountId && seen.kind !== 'form_host')
  const { rows } = await sql<Row>`
    with candidate as (
      select case_id from approval_case where account_id = ${accountId} and group_id = ${groupId}
      union
      select case_id from case_batch
      where account_id = ${accountId} and batch_id = ${anyOf(listsOf(batches))}
      union
      select case_id from case_batch join batch using (account_id, batch_id)
      where account_id = ${accountId}
        and digest = any(${batches.flatMap(({ digest }) => digest ?? [])}::text[])
      union
      select unnest(${own.map((seen) => seen.caseId)}::uuid[])
    )
    select state, submission.revision, submission.content, lists.digests
    from approval_case
    join candidate using (case_id)
    cross join lateral (
      select revision, content from submission
      where submission.account_id = approval_case.account_id
        and submission.case_id = approval_case.case_id
      order by revision desc limit 1
    ) submission
    cross join lateral (
      select coalesce(array_agg(digest) filter (where digest is not null), '{}') as digests
      from case_batch join batch using (account_id, batch_id)
      where case_batch.account_id = approval_case.account_id
        and case_batch.case_id = approval_case.case_id
    ) lists
    where account_id = ${accountId} and case_id <> ${caseId}
    order by status in ('rejected', 'revoked') desc, opened_at desc, case_id desc
    limit ${caseLimit}`.execute(tx)
  const oldestFirst = rows.toSorted(({ state: one }, { state: other }) =>
    `${one.openedAt} ${one.caseId}` < `${other.openedAt} ${other.caseId}` ? -1 : 1,
  )
  return oldestFirst.map(earlierCase)
}

interface Row {
  state: CaseState
  revision: number
  content: SubmissionContent
  digests: string[]
}

/** The imports, and those that were refused and share many of their recipients. */
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
