import type { DraftCheck } from '@freigabe/contract'
import {
  type ExpectedQuestion,
  evaluateRules,
  expectedQuestions,
  isForbiddenAlone,
  type PolicyPack,
  type SubmissionContent,
  toldOnce,
} from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { compiledRules } from '../../policy/packs/compiled-rules.ts'
import { unscreenedOfCase } from '../contradictions-of-case.ts'
import { policyOn } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { openFacts } from '../rules/promised-way.ts'
import { readForRules } from '../rules/read-for-rules.ts'
import { draftOf } from './read-draft.ts'

/** Checks the draft of a case before it is handed in. Changes nothing. Throws NOT_FOUND. */
export async function checkDraft(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<DraftCheck> {
  return readAs(house.database, role, account, async (tx) => {
    const draft = await draftOf(house, tx, account, caseId)
    const content = draft.content as SubmissionContent
    const { countries } = draft.policy
    const policy = await policyOn(house, tx, draft.policy)
    const stated = { policy, content, countries }
    const questions = await questionsToCome(house, tx, { account, caseId, ...stated })
    return {
      version: draft.version,
      faults: draft.faults,
      ...toldOnce(draft.contradictions, questions),
      unscreened: await unscreenedOfCase(tx, account, caseId),
    }
  })
}

interface Drafted {
  account: string
  caseId: string
  policy: PolicyPack
  content: SubmissionContent
  countries: readonly string[]
}

/**
 * Empty while no method is stated: until then the rules know nothing of the recipients; and where none of
 * them is allowed. What points to forgery is left out of what they know, or a customer could try until it is silent.
 */
async function questionsToCome(
  house: House,
  tx: Tx,
  { account, caseId, policy, content, countries }: Drafted,
): Promise<ExpectedQuestion[]> {
  if (content.methods.length === 0) return []
  const state = await caseState(tx, account, caseId)
  const read = await readForRules(house, tx, { state, policy, content, countries })
  const facts = openFacts(read)
  if (isForbiddenAlone(facts)) return []
  return expectedQuestions(policy, evaluateRules(compiledRules(policy), facts))
}
