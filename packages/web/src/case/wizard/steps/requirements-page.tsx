import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { askedOf } from '../../answer-key.ts'
import { RequirementField } from '../fields/requirement-field.tsx'
import { usePageTitle } from '../use-page-title.ts'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'
import { MethodRulings } from './method-rulings.tsx'
import { ReuseAnswers } from './reuse-answers.tsx'

/** Step 2 goes on: what is asked about one method, or about all recipients together. */
export function RequirementsPage() {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const title = usePageTitle()
  const { policy, page, kept } = useWizard()
  const asked = askedOf(policy, page.method ?? '', kept.typed.content.answers)
  const method = policy.methods.find(({ code }) => code === page.method)
  return (
    <WizardForm title={title(page)} lead={method ? words(method.hint) : t('general.lead')}>
      {method?.stance === 'forbidden' && <MethodRulings method={method} />}
      <ReuseAnswers asked={asked} />
      {asked.map((each) => (
        <RequirementField key={each.key} asked={each} />
      ))}
    </WizardForm>
  )
}
