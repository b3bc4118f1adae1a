import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { type Asked, askedOf, isGiven, isReused } from '../../answer-key.ts'
import { RequirementField } from '../fields/requirement-field.tsx'
import { usePageTitle } from '../use-page-title.ts'
import { useWizard } from '../wizard-context.ts'
import { WizardForm } from '../wizard-form.tsx'
import { MethodRulings } from './method-rulings.tsx'
import classes from './reuse.module.css'
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

/** Offers to fill the blanks of a page with earlier statements on the same matter. */
function ReuseAnswers({ asked }: { asked: Asked[] }) {
  const { t } = useTranslation('wizard')
  const { account, case: opened, kept, change } = useWizard()
  const { data } = useQuery(read('listReusable', { params: { account } }))
  const { answers } = kept.typed.content
  const blanks = asked
    .filter(isReused)
    .filter(({ key }) => !isGiven(answers[key]))
    .map(({ key }) => key)
  const earlier = data?.submissions.find(
    ({ caseId, content }) =>
      caseId !== opened.id && blanks.some((key) => isGiven(content.answers[key])),
  )
  if (!earlier) return null
  const found = blanks.filter((key) => isGiven(earlier.content.answers[key]))
  const fill = () => {
    const filled = found.flatMap((key) => {
      const answer = earlier.content.answers[key]
      return answer === undefined ? [] : [[key, answer] as const]
    })
    change({ answers: { ...answers, ...Object.fromEntries(filled) } })
  }
  return (
    <section aria-label={t('reuse.fillTitle')} className={classes.reuse}>
      <div className={classes.line}>
        <span className={classes.name}>
          {t('reuse.fillText', { count: found.length, group: earlier.groupName })}
        </span>
        <Button variant="default" size="compact-sm" onClick={fill}>
          {t('reuse.fill')}
        </Button>
      </div>
    </section>
  )
}
