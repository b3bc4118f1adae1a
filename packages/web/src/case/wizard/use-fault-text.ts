import type { Draft, Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'

/** What is wrong with a field, in words next to its label that need not repeat it; of what is missing, what to do. */
export function useFaultText(policy: Policy) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return ({ code, text, pointer }: Draft['faults'][number]): string => {
    if (code !== 'answer_missing') return words(text)
    // A pointer to an answer ends with the id of its requirement.
    const asked = policy.requirements.find(({ id }) => pointer.endsWith(`~1${id}`))
    return t(`field.missing.${asked?.kind ?? 'text'}`)
  }
}
