import type { CaseState } from '../case-state.ts'
import { standingAssessments } from '../handlers/standing-assessments.ts'

/** Whether somebody at the desk has taken part in a case: holds it, has asked, or has assessed. */
export function isWithPerson({
  state,
  isHeldByPerson,
}: {
  state: CaseState
  isHeldByPerson: boolean
}): boolean {
  return (
    isHeldByPerson ||
    state.questions.some(({ by }) => by.kind === 'staff') ||
    [...standingAssessments(state).values()].some(({ by }) => by.kind === 'staff')
  )
}
