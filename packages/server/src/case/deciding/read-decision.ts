import type { Decision } from '@freigabe/contract'
import { appealUntil, type CaseState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { decidedWithin, wasProposedByAnother } from '../proposed-by-another.ts'
import { ruleView } from '../rules/read-evaluation.ts'
import { conditionWords } from './condition-words.ts'
import { decisionGrounds } from './decision-grounds.ts'

interface CaseRow {
  state: CaseState
  locale: 'de' | 'en'
  time_zone: string
}

/** The last decision on a case as the customer reads it; null where there is none. */
export async function readDecision(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  { state, locale, time_zone: timeZone }: CaseRow,
): Promise<Decision | null> {
  const row = await tx
    .selectFrom('decision')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const policy = await policyOfCase(house, tx, account, caseId)
  return {
    id: row.decision_id,
    outcome: row.outcome,
    revision: row.revision,
    policyVersion: row.policy_version,
    decidedBy: row.decided_by,
    byTwo: await isByTwo(tx, account, caseId, row.decision_id),
    rule: row.rule_id === null ? null : ruleView(policy.rules, row.rule_id),
    statement: row.statement as Decision['statement'],
    grounds: decisionGrounds(policy, row.grounds, locale),
    remedies: row.remedies.map((code) => ({
      code,
      text: policy.remedies.find((known) => known.code === code)?.text[locale] ?? code,
    })),
    restsOn: restsOn(state, row.decision_id),
    conditions: row.conditions.map((condition) => ({
      code: condition.code,
      words: conditionWords(policy, condition, { locale, timeZone }),
      kind: condition.kind,
      limit: condition.limit ?? null,
      until: condition.until ?? null,
    })),
    sources: await readApproved(tx, account, row.decision_id),
    endsAt: row.ends_at,
    appealUntil:
      row.outcome === 'accepted'
        ? null
        : appealUntil(row.at, await policyOfAccount(house, tx, account)),
    at: row.at,
  }
}

/** Of a decision that stands; one that was taken up again rests on nothing that still holds. */
function restsOn({ decision }: CaseState, decisionId: string): string[] {
  if (decision?.outcome !== 'rejected' || decision.decisionId !== decisionId) return []
  return [...(decision.restsOn ?? [])]
}

/** Whether another person proposed it, as the account's log says. */
async function isByTwo(tx: Tx, account: string, caseId: string, decision: string) {
  const rows = await tx
    .selectFrom('event')
    .select(['body', 'by_id'])
    .where('account_id', '=', account)
    .where('subject', '=', caseId)
    .where('type', 'in', ['accepted', 'rejected'])
    .execute()
  return rows.some((row) => decidedWithin(row) === decision && wasProposedByAnother(row))
}

/** An acceptance and its approval have the same id. */
async function readApproved(
  tx: Tx,
  account: string,
  approval: string,
): Promise<Decision['sources']> {
  const rows = await tx
    .selectFrom('approval_source')
    .innerJoin('source', onAccountAnd('source_id', 'source', 'approval_source'))
    .select(['source.source_id', 'name', 'approval_source.cap', 'approval_source.period_days'])
    .where('approval_source.account_id', '=', account)
    .where('approval_id', '=', approval)
    .orderBy('source.created_at')
    .execute()
  return rows.map((row) => ({
    id: row.source_id,
    name: row.name,
    cap: row.cap,
    periodDays: row.period_days,
  }))
}
