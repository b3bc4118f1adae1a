import { randomBytes } from 'node:crypto'
import {
  type ApprovalCondition,
  type BoundCondition,
  bindConditions,
  type CaseState,
  mailableUntil,
  type PolicyPack,
} from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { ApprovedSource } from '../../sources/sources-of-case.ts'
import { nextChange, renewalStart, silenceFrom } from '../clock/approval-times.ts'
import { listsHandedIn } from '../submitting/lists-handed-in.ts'
import type { Decided } from './record-decision.ts'

type Accepted = Decided & { decision: { outcome: 'accepted' } }

/**
 * The conditions of an approval given at a moment, and its end: as decided, else after the policy's calendar
 * months, at the same time of day in UTC, and sooner where a condition says so.
 */
export function approvalTerms(
  policy: PolicyPack,
  startsAt: string,
  wished: {
    conditions: readonly ApprovalCondition[]
    endsAt?: string | undefined
    /** How many it is about, for a condition that lets a part of them be sent to. */
    recipients: number
  },
): { conditions: BoundCondition[]; endsAt: string } {
  const { conditions, recipients } = wished
  const endsAt = wished.endsAt ?? monthsAfter(startsAt, policy.approval.months)
  return bindConditions(policy, conditions, { startsAt, endsAt, recipients })
}

function monthsAfter(moment: string, months: number): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO('UTC')
    .add({ months })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
}

/**
 * The approval names each import with the digest that was reviewed, and each source with the form and the cap
 * that were reviewed; later changes are not covered. Throws BATCH_CHANGED.
 */
export async function storeApproval(
  { tx, now }: Unit,
  { accountId, caseId, groupId, batchIds }: CaseState,
  { policy, decision }: Accepted,
): Promise<void> {
  const { decisionId: approvalId, sources } = decision
  await tx
    .insertInto('approval')
    .values({
      account_id: accountId,
      approval_id: approvalId,
      case_id: caseId,
      group_id: groupId,
      conditions: JSON.stringify(decision.conditions),
      revoked_at: null,
      ...approvalTimes(policy, now, decision),
    })
    .execute()
  await storeLists(tx, { accountId, caseId, batchIds }, decision)
  await storeSources(tx, accountId, approvalId, sources)
  if (decision.conditions.some(({ kind }) => kind === 'in_steps')) {
    await storeFirstStep(tx, accountId, approvalId, now)
  }
}

/** Who is in the first part follows from a secret drawn for this approval alone, so that nobody can learn it. */
async function storeFirstStep(tx: Tx, account: string, approvalId: string, now: string) {
  await tx
    .insertInto('approval_step')
    .values({
      account_id: account,
      approval_id: approvalId,
      state: 'open',
      changed_at: now,
      look_at: now,
      figures: null,
    })
    .execute()
  const secret = randomBytes(32).toString('hex')
  await tx
    .insertInto('approval_draw')
    .values({ account_id: account, approval_id: approvalId, secret })
    .execute()
}

/** Its start and end, and when a sweep next asks for a renewal, tells the gate, or looks for silence. */
function approvalTimes(policy: PolicyPack, startsAt: string, decision: Accepted['decision']) {
  const { endsAt } = decision
  const silence = silenceFrom(startsAt, policy)
  return {
    starts_at: startsAt,
    ends_at: endsAt,
    renew_at: renewalStart(policy, startsAt, mailableUntil(decision)),
    changes_at: nextChange(decision, startsAt),
    silence_at: silence !== null && silence.askAt < endsAt ? silence.askAt : null,
  }
}

async function storeLists(
  tx: Tx,
  about: Pick<CaseState, 'accountId' | 'caseId' | 'batchIds'>,
  { decisionId, revision }: Accepted['decision'],
) {
  const lists = await listsHandedIn(tx, about, revision)
  if (lists.length === 0) return
  await tx
    .insertInto('approval_batch')
    .values(
      lists.map(({ batchId, digest }) => ({
        account_id: about.accountId,
        approval_id: decisionId,
        batch_id: batchId,
        digest,
      })),
    )
    .execute()
}

async function storeSources(
  tx: Tx,
  account: string,
  approvalId: string,
  sources: readonly ApprovedSource[],
) {
  if (sources.length === 0) return
  await tx
    .insertInto('approval_source')
    .values(
      sources.map(({ id, version, cap, periodDays, since }) => ({
        account_id: account,
        approval_id: approvalId,
        source_id: id,
        version,
        cap,
        period_days: periodDays,
        since,
      })),
    )
    .execute()
}
