import type { Decision } from '@freigabe/contract'
import type { PolicyPack } from '@freigabe/core'

/**
 * The grounds of a decision in the order in which its statement of reasons names their rules: law first, then
 * house rules, and last the grounds that the policy no longer knows.
 */
export function decisionGrounds(
  policy: Pick<PolicyPack, 'grounds'>,
  codes: readonly string[],
  locale: 'de' | 'en',
): Decision['grounds'] {
  const known = policy.grounds.filter(({ code }) => codes.includes(code))
  const unknown = codes.filter((code) => !known.some((ground) => ground.code === code))
  return [
    ...known.map(({ code, basis, title }) => {
      return { code, basis, title: title[locale], titles: title }
    }),
    ...unknown.map((code) => {
      return { code, basis: 'house' as const, title: code, titles: { de: code, en: code } }
    }),
  ]
}
