/** What an acceptance can be tied to. */
export const conditionKinds = [
  'first_send_at_most',
  'only_after_cleaned_reimport',
  'expires_after',
  'reconfirm_by',
] as const
