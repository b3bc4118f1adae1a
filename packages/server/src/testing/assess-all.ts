import { assessStatement } from '../case/deciding/assess-statement.ts'
import { takeLease } from '../desk/lease/take-lease.ts'
import { readDeskCase } from '../desk/read-desk-case.ts'
import type { House } from '../house.ts'
import type { Reviewer } from './cast.ts'

/** Takes a case and finds every statement plausible; gives what a decision must then carry. */
export async function assessAll(
  house: House,
  reviewer: Reviewer,
  account: string,
  caseId: string,
): Promise<{ leaseToken: number; revision: number }> {
  const { token } = await takeLease(house, reviewer, account, caseId)
  const leaseToken = token!
  const { statements, revision } = await readDeskCase(house, reviewer.personId, account, caseId)
  for (const { id } of statements) {
    const wish = { leaseToken, statementId: id, revision, value: 'plausible' as const }
    await assessStatement(house, reviewer.actor, account, caseId, wish)
  }
  return { leaseToken, revision }
}
