import type { api, BodyOf } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { caseSalt } from '../case-salt.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { saltedDigest } from '../salted-digest.ts'
import { factsForStatement } from './facts-for-statement.ts'
import { writeStatement } from './write-statement.ts'

/** What a rejection comes to: on which grounds, with which remedies and reasons. */
export async function prepareRejection(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  wish: BodyOf<typeof api.rejectCase>,
) {
  const { decisionId, revision, grounds, remedies } = wish
  const policy = await policyOfCase(house, tx, account, caseId)
  const facts = await factsForStatement(tx, account, caseId)
  const outcome = { outcome: 'rejected', grounds, remedies } as const
  const statement = writeStatement(policy, facts, outcome, wish.statement)
  const command = {
    type: 'reject' as const,
    decisionId,
    revision,
    grounds,
    remedies,
    policyVersion: policy.version,
    contentDigest: saltedDigest(await caseSalt(tx, account, caseId), statement),
  }
  return { command, decision: { ...outcome, decisionId, revision }, policy, statement }
}
