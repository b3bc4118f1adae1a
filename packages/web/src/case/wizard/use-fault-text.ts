import type { Draft } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'

/** What is wrong with a field, in words next to its label that need not repeat it. */
export function useFaultText() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  return ({ code, text }: Draft['faults'][number]): string =>
    code === 'answer_missing' ? t('field.missing') : words(text)
}
