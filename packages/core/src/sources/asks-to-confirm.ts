import type { PolicyPack } from '../policy/packs/policy-pack.ts'

/** Whether whoever signs up by a collection method is to confirm: its records hold when each of them did. */
export function asksToConfirm(policy: PolicyPack, method: string): boolean {
  const { requirements = [] } = policy.methods.find(({ code }) => code === method) ?? {}
  return policy.requirements.some(
    ({ id, columns = [] }) =>
      requirements.includes(id) && columns.some((column) => column.id === 'confirmed_at'),
  )
}
