import type { Condition, ConditionKind } from './policy-pack.ts'

/**
 * What the number of a condition of each kind counts, and whether the gate can watch it. A pack cannot
 * say otherwise: it does not know what the gate is told.
 */
export const conditionTraits: Readonly<
  Record<ConditionKind, Pick<Condition, 'counts' | 'enforceable'>>
> = {
  first_send_at_most: { counts: 'recipients', enforceable: true },
  only_after_cleaned_reimport: { counts: null, enforceable: true },
  expires_after: { counts: 'days', enforceable: true },
  reconfirm_by: { counts: 'days', enforceable: true },
}
