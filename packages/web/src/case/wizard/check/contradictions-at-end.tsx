import { useTranslation } from 'react-i18next'
import { useWizard } from '../wizard-context.ts'
import classes from './check-list.module.css'
import { ContradictionList } from './contradiction-list.tsx'
import { QuestionList } from './question-list.tsx'
import { useCheck } from './use-check.ts'

/** Contradictions and what rules are sure to ask, shown before handing in; handing in is possible all the same. */
export function ContradictionsAtEnd() {
  const { t } = useTranslation('wizard')
  const { goToField } = useWizard()
  const { data } = useCheck(true)
  if (!data) return null
  const { contradictions } = data
  const questions = data.questions.filter(({ certain }) => certain)
  return (
    <>
      {contradictions.length > 0 && (
        <section aria-label={t('check.contradictions')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.contradictions')}</p>
          <ContradictionList contradictions={contradictions} onGo={goToField} />
          <p className={classes.advice}>
            {t(
              contradictions.every(({ asked }) => asked) ? 'check.mayStill' : 'check.stillPossible',
            )}
          </p>
        </section>
      )}
      {questions.length > 0 && (
        <section aria-label={t('check.questions')} className={classes.part} data-tone="amber">
          <p className={classes.title}>{t('check.questions')}</p>
          <QuestionList questions={questions} onGo={goToField} />
          <p className={classes.advice}>{t('check.mendFirst')}</p>
        </section>
      )}
    </>
  )
}
