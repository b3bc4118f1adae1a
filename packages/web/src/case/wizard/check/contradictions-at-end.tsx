import { useTranslation } from 'react-i18next'
import { useWizard } from '../wizard-context.ts'
import classes from './check-list.module.css'
import { ContradictionList } from './contradiction-list.tsx'
import { useCheck } from './use-check.ts'

/** Contradictions, shown before handing in; handing in is possible all the same. */
export function ContradictionsAtEnd() {
  const { t } = useTranslation('wizard')
  const { goToField } = useWizard()
  const { data } = useCheck(true)
  if (!data || data.contradictions.length === 0) return null
  return (
    <section aria-label={t('check.contradictions')} className={classes.part} data-tone="amber">
      <p className={classes.title}>{t('check.contradictions')}</p>
      <ContradictionList contradictions={data.contradictions} onGo={goToField} />
      <p className={classes.advice}>
        {t(
          data.contradictions.every(({ asked }) => asked)
            ? 'check.mayStill'
            : 'check.stillPossible',
        )}
      </p>
    </section>
  )
}
