import { type DecidedApproval, type Decider, evidenceAtHand } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { OutcomeSpan } from './outcome-span.ts'
import type { RuleVersions } from './rule-versions.ts'

/**
 * The approvals of a stretch of time, by what decided, and the rules of the cases that the lot gave to people who
 * then rejected them.
 *
 * @param tx as `desk`
 */
export async function readDecidedApprovals(
  tx: Tx,
  span: OutcomeSpan,
  rules: RuleVersions,
): Promise<{ approvals: DecidedApproval[]; rejected: string[] }> {
  const rows = await readRows(tx, span)
  return {
    approvals: rows
      .filter(({ outcome }) => outcome === 'accepted')
      .map((row) => ({
        decisionId: row.decision_id,
        decidedBy: deciderOf(row, rules),
        methods: row.methods ?? [],
        evidence: row.supplied && evidenceAtHand(row.supplied, rules.requirements, row.is_attached),
        isHeld: row.is_held,
        isConfirmed: row.is_confirmed,
        isRevoked: row.is_revoked,
      })),
    rejected: rows
      .filter(({ outcome }) => outcome === 'rejected')
      .map((row) => rules.keyOf(row.lot_rule!, row.lot_publication!)),
  }
}

function deciderOf(row: Row, { keyOf }: RuleVersions): Decider {
  if (row.rule_id !== null) return { kind: 'rule', rule: keyOf(row.rule_id, row.publication!) }
  if (row.lot_rule !== null) return { kind: 'lot', rule: keyOf(row.lot_rule, row.lot_publication!) }
  const recommendedBy = (row.recommended ?? []).map((rule) => keyOf(rule, row.publication!))
  return { kind: 'people', recommendedBy }
}

interface Row {
  decision_id: string
  outcome: 'accepted' | 'rejected'
  /** The rule that decided. */
  rule_id: string | null
  /** Under which the rules were evaluated. */
  publication: number | null
  recommended: string[] | null
  methods: string[] | null
  supplied: string[] | null
  lot_rule: string | null
  lot_publication: number | null
  is_attached: boolean
  is_held: boolean
  is_confirmed: boolean
  is_revoked: boolean
}

/** The lot is drawn once for a case; a person who then asks decides on a later revision. */
async function readRows(tx: Tx, { since, until, ...span }: OutcomeSpan): Promise<Row[]> {
  const after = span.days + span.within
  const { rows } = await sql<Row>`
    select decision.decision_id, decision.outcome, decision.rule_id, judged.publication,
      judged.trace -> 'recommendedBy' as recommended,
      judged.facts -> 'declaration.methods' as methods,
      judged.facts -> 'completeness.supplied' as supplied,
      lot.rule_id as lot_rule, lot.publication as lot_publication,
      exists (select from question
        where question.account_id = decision.account_id and question.case_id = decision.case_id
          and answer_evidence <> '{}') as is_attached,
      coalesce(held.is_held, false) as is_held, coalesce(held.is_confirmed, false) as is_confirmed,
      coalesce(approval.revoked_at < decision.at + make_interval(days => ${after}), false) or exists (
        select from batch_revocation taken
        where taken.account_id = decision.account_id and taken.approval_id = decision.decision_id
          and taken.undone_at is null and taken.at < decision.at + make_interval(days => ${after})
      ) as is_revoked
    from decision
    left join approval on approval.account_id = decision.account_id
      and approval.approval_id = decision.decision_id
    left join evaluation judged on judged.account_id = decision.account_id
      and judged.case_id = decision.case_id and judged.revision = decision.revision
    left join lateral (
      select rule_id, publication from evaluation
      where account_id = decision.account_id and case_id = decision.case_id
        and rule_id is not null and sampled and decision.decided_by = 'person'
      order by revision limit 1
    ) lot on true
    left join lateral (${heldAfter(after)}) held on true
    where decision.at >= ${since}::date and decision.at < ${until}::date
      and (decision.outcome = 'accepted' or decision.outcome = 'rejected' and lot.rule_id is not null)
    order by decision.at, decision.decision_id`.execute(tx)
  return rows
}

/** Holds on what an approval covers; a mailbox provider’s failure says nothing about an approval. */
function heldAfter(days: number) {
  return sql`
    select count(*) > 0 as is_held, bool_or(hold.status = 'confirmed') as is_confirmed
    from hold
    where hold.account_id = decision.account_id and hold.cause <> 'provider'
      and hold.placed_at >= decision.at and hold.placed_at < decision.at + make_interval(days => ${days})
      and (hold.unit = 'account' or hold.group_id = approval.group_id and (hold.unit = 'group' or exists (
        select from batch
        left join approval_batch list on list.account_id = approval.account_id
          and list.approval_id = approval.approval_id
          and (list.batch_id = batch.batch_id or list.digest in (batch.digest, batch.part_of))
        left join approval_source source on source.account_id = approval.account_id
          and source.approval_id = approval.approval_id and source.source_id = batch.source_id
        where batch.account_id = hold.account_id and batch.batch_id = hold.batch_id
          and (list.approval_id is not null or source.approval_id is not null))))`
}
