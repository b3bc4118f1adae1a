import type { ApprovalCondition, PolicyPack } from '@freigabe/core'

/** A condition of an acceptance as letters word it, with its number. */
export function conditionWords(
  policy: Pick<PolicyPack, 'conditions'>,
  { code, limit }: ApprovalCondition,
  locale: 'de' | 'en',
): string {
  const label = policy.conditions.find((known) => known.code === code)?.label[locale] ?? code
  if (limit === undefined) return label
  return `${label}: ${new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB').format(limit)}`
}
