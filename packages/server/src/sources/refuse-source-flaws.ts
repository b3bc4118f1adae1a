import type { PolicyPack } from '@freigabe/core'
import { AppError } from '../http/app-error.ts'

interface Declared {
  kind: 'web_form' | 'interface' | 'platform_form'
  link: string | null
  method: string
  cap: number
  periodDays: number
}

/** Refuses faulty declarations of a source: no link to a form, an unknown method, too high a cap. */
export function refuseSourceFlaws(policy: PolicyPack, declared: Declared): void {
  const { kind, link, method } = declared
  if (kind === 'web_form' && link === null) throw new AppError('SOURCE_LINK_MISSING')
  if (policy.methods.every(({ code }) => code !== method)) {
    const text = {
      de: 'Diese Erhebungsart kennt das Regelwerk nicht.',
      en: 'The policy knows no such collection method.',
    }
    throw new AppError('REQUEST_INVALID', {
      faults: [{ pointer: '/method', code: 'method_unknown', text }],
    })
  }
  refuseHighCap(policy, declared)
}

/** Throws SOURCE_CAP_TOO_HIGH where more would arrive, on average, than the policy allows to be approved. */
export function refuseHighCap(
  { sourceCap }: PolicyPack,
  { cap, periodDays }: { cap: number; periodDays: number },
): void {
  const { recipients, days } = sourceCap
  if (cap * days <= recipients * periodDays) return
  throw new AppError('SOURCE_CAP_TOO_HIGH', { about: { recipients, days } })
}
