import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWizard } from '../wizard-context.ts'
import classes from './reuse.module.css'

/**
 * Leads straight to the end where the details of the group's last submission are filled in, answer everything, and
 * nobody has changed them yet.
 */
export function SameAsBefore() {
  const { t } = useTranslation('wizard')
  const { case: opened, kept, page, go } = useWizard()
  const { savedAt, faults } = kept.server
  const isUntouched = opened.predecessorId !== null && savedAt === null
  const isComplete = kept.typed.content.methods.length > 0 && faults.length === 0
  if (!isUntouched || !isComplete || page.at === 'summary') return null
  return (
    <section aria-label={t('same.title')} className={classes.reuse}>
      <p className={classes.title}>{t('same.title')}</p>
      <div className={classes.line}>
        <p className={classes.lead}>{t('same.lead')}</p>
        <Button size="compact-sm" onClick={() => go('summary')}>
          {t('same.keep')}
        </Button>
      </div>
    </section>
  )
}
