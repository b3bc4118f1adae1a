import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import type { WizardPageInfo } from './pages.ts'
import { useWizard } from './wizard-context.ts'

const fixed = ['reminder', 'methods', 'general', 'contact', 'summary'] as const

/** The title of a wizard page: for a method's page, the method's own name. */
export function usePageTitle() {
  const { t } = useTranslation('wizard')
  const { policy } = useWizard()
  const words = useLocalText()
  return ({ at, method }: WizardPageInfo): string => {
    const known = fixed.find((each) => each === at)
    if (known) return t(`page.${known}`)
    const found = policy.methods.find(({ code }) => code === method)
    return found ? words(found.label) : (method ?? '')
  }
}
