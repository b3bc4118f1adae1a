import type { AcceptedByPeople, CaseState, PolicyPack } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'

/**
 * How many other cases of the account people accepted, and how many of them prove it: enough was sent to their
 * imports, what could come of that has come, and neither a hold nor returns that stand out are left. What the
 * platform reports of a group alone, or not at all, proves nothing.
 */
export async function readAcceptedByPeople(
  tx: Tx,
  { accountId, caseId, groupId }: CaseState,
  { routing, watching }: PolicyPack,
  now: string,
): Promise<AcceptedByPeople> {
  const within = Math.max(...Object.values(watching.rules).map(({ withinDays }) => withinDays))
  const { rows } = await sql<AcceptedByPeople>`
    select count(distinct case_id)::int as accepted,
      count(distinct case_id) filter (where is_proven)::int as proven,
      count(distinct case_id) filter (where is_proven and group_id = ${groupId})::int
        as "provenInGroup"
    from (select *, not is_marred and sent >= ${routing.proven.sent} as is_proven from (
      select approval.case_id, approval.group_id,
        (select coalesce(sum(sent_count.recipients), 0) from sent_count
          where sent_count.account_id = approval.account_id
            and sent_count.group_id = approval.group_id
            and day >= (approval.starts_at at time zone 'UTC')::date
            and day <= ${now.slice(0, 10)}::date - ${within}::int
            and batch_id in (${coveredBatches})) as sent,
        ${isMarred} as is_marred
      from approval
      join decision on decision.account_id = approval.account_id
        and decision.decision_id = approval.approval_id
      join approval_case on approval_case.account_id = approval.account_id
        and approval_case.case_id = approval.case_id
      where approval.account_id = ${accountId} and approval.case_id <> ${caseId}
        and decision.decided_by = 'person' and approval_case.status = 'accepted'
    ) approved) judged`.execute(tx)
  return rows[0]!
}

/** An approval's imports, the same lists or parts of them imported again, and what its sources brought. */
const coveredBatches = sql`
  select batch.batch_id from approval_batch list
  join batch on batch.account_id = list.account_id
    and (batch.batch_id = list.batch_id or list.digest in (batch.digest, batch.part_of))
  where list.account_id = approval.account_id and list.approval_id = approval.approval_id
  union
  select batch.batch_id from approval_source source
  join batch on batch.account_id = source.account_id and batch.source_id = source.source_id
    and batch.source_version = source.version
  where source.account_id = approval.account_id and source.approval_id = approval.approval_id`

/** A hold that a person lifted was no trouble; a mailbox provider that failed says nothing about a list. */
const isMarred = sql`(
  exists (select from hold
    where hold.account_id = approval.account_id and hold.placed_at >= approval.starts_at
      and hold.cause <> 'provider' and hold.status <> 'lifted'
      and (hold.unit = 'account' or hold.group_id = approval.group_id))
  or exists (select from batch_revocation taken
    where taken.account_id = approval.account_id and taken.approval_id = approval.approval_id
      and taken.undone_at is null)
  or exists (select from return_look, jsonb_array_elements(looks) as look
    where return_look.account_id = approval.account_id
      and coalesce(look #>> '{unit,groupId}', approval.group_id::text) = approval.group_id::text)
)`
