import type { Value } from './case-draft.ts'
import type { LaidSheet } from './sheet/sheet-of.ts'
import type { useCaseDraft } from './use-case-draft.ts'

/**
 * Judges all that agrees as plausible in one act. It stays in the draft, and can be taken back, until a way on is chosen;
 * from then on it is sent at once.
 *
 * @param heldOf what is held of a statement besides
 */
export function useBulk(
  { agreeing }: LaidSheet,
  revision: number,
  { draft, change }: Pick<ReturnType<typeof useCaseDraft>, 'draft' | 'change'>,
  heldOf: (id: string) => Value | null,
  assess: (statement: string, value: Value) => void,
) {
  const kept = Object.entries(draft.assessments).filter(([, each]) => each.revision === revision)
  const judgementOf = (id: string) => kept.find(([each]) => each === id)?.[1].value ?? null
  const open = agreeing.flatMap(({ assessment }) =>
    assessment && (judgementOf(assessment.id) ?? heldOf(assessment.id)) === null
      ? [assessment.id]
      : [],
  )
  const judge = () => {
    if (draft.mode !== null) for (const id of open) assess(id, 'plausible')
    else change('assessments', Object.fromEntries([...kept, ...open.map(asPlausible)]))
  }
  const asPlausible = (id: string) =>
    [id, { value: 'plausible' as const, revision, inBulk: true as const }] as const
  const takeBack = () => change('assessments', {})
  const does = open.length > 0 ? 'judge' : kept.length > 0 ? 'takeBack' : null
  return {
    judgementOf,
    /** What the key does now; null where it does nothing. */
    does,
    count: does === 'judge' ? open.length : kept.length,
    act: () => {
      if (does === 'judge') judge()
      if (does === 'takeBack') takeBack()
    },
    /** Takes back what was judged together and is not sent; null where there is nothing of it. */
    takeBack: kept.length > 0 ? takeBack : null,
    /** Sends what was judged together; from then on it can only be judged anew. */
    send: () => {
      for (const [id, { value }] of kept) assess(id, value)
      if (kept.length > 0) takeBack()
    },
    /** What is judged by itself is no longer judged together. */
    leaveOut: (statement: string) => {
      if (judgementOf(statement) === null) return
      change('assessments', Object.fromEntries(kept.filter(([id]) => id !== statement)))
    },
  } as const
}
