import type { ConditionKind } from './policy-pack.ts'

/** What the number of a condition counts; a condition of a kind without one has no number. */
export const conditionLimits: Readonly<Record<ConditionKind, 'recipients' | 'days' | null>> = {
  first_send_at_most: 'recipients',
  only_after_cleaned_reimport: null,
  expires_after: 'days',
  reconfirm_by: 'days',
}
