import type { BoundCondition } from './bound-condition.ts'
import type { StoredFacts } from './group-facts.ts'

/** The conditions of an approval once permits have taken so many of its cap. */
export function withTaken(conditions: readonly BoundCondition[], taken: number): BoundCondition[] {
  return conditions.map(({ usedUp: _, ...condition }) => {
    const { kind, limit } = condition
    const isUsedUp = kind === 'first_send_at_most' && limit !== undefined && taken >= limit
    return isUsedUp ? { ...condition, usedUp: true } : condition
  })
}

/** Facts as if nothing had been taken: for whoever counts himself. */
export function withoutTaken<Facts extends StoredFacts>(facts: Facts): Facts {
  const untaken = <Judged extends Pick<StoredFacts['batches'][number], 'approvals'>>(
    judged: Judged,
  ): Judged => ({
    ...judged,
    approvals: judged.approvals.map((approval) => ({
      ...approval,
      conditions: withTaken(approval.conditions, 0),
    })),
  })
  const forms = facts.forms?.map(untaken)
  return { ...facts, batches: facts.batches.map(untaken), ...(forms && { forms }) }
}

/**
 * Whether facts that are stored say otherwise of a cap than what was taken does.
 *
 * @param taken of approvals by their ids; of others nothing is said
 */
export function isTakenOtherwise(
  { batches, forms = [] }: StoredFacts,
  taken: ReadonlyMap<string, number>,
): boolean {
  return [...batches, ...forms].some(({ approvals }) =>
    approvals.some(({ approvalId, conditions }) => {
      const count = taken.get(approvalId)
      if (count === undefined) return false
      const now = withTaken(conditions, count)
      return conditions.some(({ usedUp }, place) => usedUp !== now[place]!.usedUp)
    }),
  )
}
