import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { generalMethod, questionsOf } from '../answer-key.ts'
import { pointerOf } from './fields/pointer.ts'
import { useWizard } from './wizard-context.ts'

/** The name of the field at a pointer, for the summary of errors. */
export function useFaultLabel() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const { policy, kept } = useWizard()
  return (pointer: string): string => {
    if (pointer.startsWith('/methods')) return t('page.methods')
    if (pointer.startsWith('/countries')) return t('countries.label')
    if (pointer.startsWith('/contact')) return t('page.contact')
    const methods = [...kept.typed.content.methods.map(({ code }) => code), generalMethod]
    const asked = methods
      .flatMap((method) => questionsOf(policy, method))
      .find(({ key }) => pointerOf('answers', key) === pointer)
    return asked ? words(asked.requirement.label) : pointer
  }
}
