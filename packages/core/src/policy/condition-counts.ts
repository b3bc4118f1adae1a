import type { Condition, ConditionKind } from './policy-pack.ts'

/** What the number of a condition of each kind counts. */
export const conditionCounts: Readonly<Record<ConditionKind, Condition['counts']>> = {
  first_send_at_most: 'recipients',
  only_after_cleaned_reimport: null,
  expires_after: 'days',
  reconfirm_by: 'days',
}
