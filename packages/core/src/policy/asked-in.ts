import type { PolicyPack } from './policy-pack.ts'

/**
 * A policy that asks nothing that is asked only elsewhere. What it says of methods stays.
 *
 * @param countries of the recipients, ISO 3166-1 codes
 */
export function askedIn(policy: PolicyPack, countries: readonly string[]): PolicyPack {
  const elsewhere = new Set(
    policy.requirements
      .filter((one) => one.countries && !one.countries.some((at) => countries.includes(at)))
      .map(({ id }) => id),
  )
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
