import type { DraftCheck } from '@freigabe/contract'
import type { SubmissionContent } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { RoleName } from '../database/roles.ts'
import type { House } from '../house.ts'
import { contradictionsOfCase } from './contradictions-of-case.ts'
import { policyOfCase } from './policy-of-case.ts'
import { draftOf } from './read-draft.ts'

/** Looks at the draft of a case before it is handed in. It changes nothing. Throws NOT_FOUND. */
export async function checkDraft(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<DraftCheck> {
  return inRole(house.database, role, account, async (tx) => {
    const { version, content, faults } = await draftOf(house, tx, account, caseId)
    const policy = await policyOfCase(house, tx, account, caseId)
    const stated = { policy, content: content as SubmissionContent }
    return { version, faults, ...(await contradictionsOfCase(tx, account, caseId, stated)) }
  })
}
