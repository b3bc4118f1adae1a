import type { ApprovalCondition, PolicyPack } from '@freigabe/core'
import { AppError } from '../../http/app-error.ts'

/**
 * Refuses conditions that the policy does not know, and those whose number is missing or out of place.
 *
 * Throws REQUEST_INVALID.
 */
export function refuseOddConditions(
  policy: Pick<PolicyPack, 'conditions'>,
  conditions: readonly ApprovalCondition[],
): void {
  const faults = conditions.flatMap(({ code, limit }, at) => {
    const known = policy.conditions.find((condition) => condition.code === code)
    const pointer = `/body/conditions/${at}`
    if (!known) return [{ pointer: `${pointer}/code`, ...unknown }]
    if ((known.counts !== null) === (limit !== undefined)) return []
    return [{ pointer: `${pointer}/limit`, ...(known.counts === null ? needless : missing) }]
  })
  if (faults.length > 0) throw new AppError('REQUEST_INVALID', { faults })
}

const unknown = {
  code: 'condition_unknown',
  text: {
    de: 'Diese Bedingung kennt das Regelwerk nicht.',
    en: 'The policy does not know this condition.',
  },
}
const missing = {
  code: 'limit_missing',
  text: { de: 'Zu dieser Bedingung gehört eine Zahl.', en: 'This condition takes a number.' },
}
const needless = {
  code: 'limit_needless',
  text: { de: 'Zu dieser Bedingung gehört keine Zahl.', en: 'This condition takes no number.' },
}
