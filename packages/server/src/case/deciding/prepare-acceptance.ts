import type { api, BodyOf } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { approvedSources } from '../../sources/approved-sources.ts'
import { caseSalt } from '../case-salt.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { saltedDigest } from '../salted-digest.ts'
import { approvalTerms } from './approval-terms.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { refuseOddConditions } from './refuse-odd-conditions.ts'
import { writeStatement } from './write-statement.ts'

/**
 * What an acceptance comes to: until when, under which conditions, and with which reasons. Throws
 * REQUEST_INVALID, SOURCE_UNKNOWN and SOURCE_CAP_TOO_HIGH.
 */
export async function prepareAcceptance(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.acceptCase>,
) {
  const { decisionId, revision } = wish
  const conditions = wish.conditions.map(({ code, limit }) => ({
    code,
    ...(limit === undefined ? {} : { limit }),
  }))
  const policy = await policyOfCase(house, tx, account, caseId)
  const facts = await factsForStatement(tx, account, caseId)
  refuseOddConditions(policy, conditions, { hasImports: facts.files.length > 0 })
  const terms = approvalTerms(house, policy, { conditions, endsAt: wish.endsAt })
  const sources = approvedSources(policy, facts.sources, wish.sources)
  const outcome = { outcome: 'accepted', ...terms, sources } as const
  const statement = writeStatement(policy, facts, outcome, wish.statement)
  const command = {
    type: 'accept' as const,
    decisionId,
    revision,
    conditions,
    endsAt: terms.endsAt,
    ...(sources.length > 0 && {
      sources: sources.map(({ id, cap, periodDays }) => ({ sourceId: id, cap, periodDays })),
    }),
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  }
  return { command, decision: { ...outcome, decisionId, revision }, policy, statement }
}
