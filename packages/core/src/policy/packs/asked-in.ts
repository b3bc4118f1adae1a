import type { PolicyPack, Requirement } from './policy-pack.ts'

/**
 * A policy that asks nothing that is asked only elsewhere, or only of recipients where there are none.
 * What it says of methods stays.
 *
 * @param countries of the recipients, ISO 3166-1 codes
 * @param hasRecipients false where it is about a source that nobody has come through yet
 */
export function askedIn(
  policy: PolicyPack,
  countries: readonly string[],
  hasRecipients = true,
): PolicyPack {
  const isAsked = (one: Requirement) =>
    (!one.countries || one.countries.some((at) => countries.includes(at))) &&
    (one.of !== 'recipients' || hasRecipients)
  const elsewhere = new Set(policy.requirements.filter((one) => !isAsked(one)).map(({ id }) => id))
  if (elsewhere.size === 0) return policy
  const here = (ids: readonly string[]) => ids.filter((id) => !elsewhere.has(id))
  return {
    ...policy,
    methods: policy.methods.map((method) => ({
      ...method,
      requirements: here(method.requirements),
    })),
    generalRequirements: here(policy.generalRequirements),
  }
}
