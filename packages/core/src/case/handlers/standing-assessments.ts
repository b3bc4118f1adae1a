import type { Assessment, CaseState } from '../case-state.ts'

/**
 * The assessments that still count, by statement id: those whose statement still reads as it did when it was
 * assessed. A later revision keeps the assessments of statements it left alone and drops those of statements
 * it changed.
 */
export function standingAssessments(state: CaseState): ReadonlyMap<string, Assessment> {
  const standing = new Map<string, Assessment>()
  for (const [statementId, digest] of Object.entries(state.statementDigests)) {
    const assessment = state.assessments[statementId]
    if (assessment?.digest === digest) standing.set(statementId, assessment)
  }
  return standing
}

/** The statements that must still be assessed before a decision. */
export function unassessedStatements(state: CaseState): string[] {
  const standing = standingAssessments(state)
  return Object.keys(state.statementDigests).filter((id) => !standing.has(id))
}
