import type { GroupStanding } from '@freigabe/contract'
import type { CaseStatus } from '@freigabe/core'
import { type RawBuilder, sql } from 'kysely'

/**
 * Whether the group of a row may stand so, as far as the database can tell: it never says no to one
 * that does, so that of thousands of groups only a few have to be looked at.
 */
export function mayStand(standing: GroupStanding): RawBuilder<boolean> {
  switch (standing) {
    case 'questions':
      return hasCase('awaiting_answer')
    case 'needs_you':
      return sql<boolean>`(${hasCase('awaiting_submission', 'lapsed')} or ${hasImport('refused', 'interrupted')})`
    case 'in_review':
      return hasCase('in_review')
    case 'checking':
      return hasImport('received', 'screening')
    case 'approved':
    case 'source_approved':
    case 'conditional':
    case 'expired':
      return hasCase('accepted')
    case 'rejected':
    case 'revoked':
    case 'withdrawn':
      return hasCase(standing)
    case 'on_hold':
      return isHeld
    case 'suspended':
    case 'empty':
      return sql<boolean>`true`
  }
}

function hasCase(...statuses: CaseStatus[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from approval_case
    where approval_case.account_id = recipient_group.account_id
      and approval_case.group_id = recipient_group.group_id
      and approval_case.status in (${sql.join(statuses)})
  )`
}

function hasImport(...states: string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from batch
    where batch.account_id = recipient_group.account_id
      and batch.group_id = recipient_group.group_id
      and batch.removed_at is null
      and batch.state in (${sql.join(states)})
  )`
}

const isHeld = sql<boolean>`exists (
  select from gate_facts
  where gate_facts.account_id = recipient_group.account_id
    and gate_facts.group_id = recipient_group.group_id
    and (facts @> '{"held": true}' or facts @> '{"batches": [{"held": true}]}')
)`
