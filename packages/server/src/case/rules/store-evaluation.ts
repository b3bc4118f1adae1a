import { randomUUIDv7 } from 'node:crypto'
import type { CaseState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { policyBasis } from '../policy-of-case.ts'
import type { Judgement } from './judge-by-rules.ts'

/** Keeps what the rules made of a revision, and puts the way that the case goes on the desk's queue. */
export async function storeEvaluation(
  house: House,
  tx: Tx,
  { accountId, caseId, revision }: CaseState,
  { facts, evaluation, course, isSampled, seed, trouble }: Judgement,
): Promise<void> {
  const { publication, countries } = await policyBasis(house, tx, accountId, caseId)
  await tx
    .insertInto('evaluation')
    .values({
      account_id: accountId,
      evaluation_id: randomUUIDv7(),
      case_id: caseId,
      revision,
      publication,
      countries: [...countries],
      at: house.clock.now(),
      facts: JSON.stringify(facts),
      trace: JSON.stringify(evaluation),
      route: course.route,
      outcome: course.outcome,
      rule_id: course.ruleId,
      sampled: isSampled,
      seed,
      trouble,
    })
    .execute()
  if (course.route === 'by_rule') return
  await tx
    .updateTable('desk_queue')
    .set({ route: course.route, skills: [...evaluation.skills] })
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
}
