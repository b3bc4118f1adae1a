import type { Assessment, CaseState } from '../case-state.ts'

/**
 * The assessments that still count, by statement id: those whose statement reads as it did when it
 * was assessed. What a later revision left alone keeps its assessment, what it changed loses it.
 */
export function standingAssessments(state: CaseState): ReadonlyMap<string, Assessment> {
  const standing = new Map<string, Assessment>()
  for (const [statementId, digest] of Object.entries(state.statementDigests)) {
    const assessment = state.assessments[statementId]
    if (assessment?.digest === digest) standing.set(statementId, assessment)
  }
  return standing
}

/** The required statements that must still be assessed before a decision. */
export function unassessedStatements(state: CaseState): string[] {
  const standing = standingAssessments(state)
  return Object.keys(state.statementDigests).filter((id) => !standing.has(id))
}
