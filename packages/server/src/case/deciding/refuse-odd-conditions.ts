import type { ApprovalCondition, PolicyPack } from '@freigabe/core'
import { AppError } from '../../http/app-error.ts'

/**
 * Refuses conditions that the policy does not know, those whose number is missing or out of place, and a
 * list to be cleaned where there is none.
 *
 * Throws REQUEST_INVALID.
 */
export function refuseOddConditions(
  policy: Pick<PolicyPack, 'conditions'>,
  conditions: readonly ApprovalCondition[],
  { hasImports }: { hasImports: boolean },
): void {
  const faults = conditions.flatMap(({ code, limit }, at) => {
    const known = policy.conditions.find((condition) => condition.code === code)
    const pointer = `/body/conditions/${at}`
    if (!known) return [{ pointer: `${pointer}/code`, ...unknown }]
    if (known.kind === 'only_after_cleaned_reimport' && !hasImports) {
      return [{ pointer: `${pointer}/code`, ...nothingToClean }]
    }
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
const nothingToClean = {
  code: 'nothing_to_clean',
  text: {
    de: 'Hier gibt es keine importierte Liste, die sich bereinigen ließe.',
    en: 'There is no imported list here that could be cleaned.',
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
