import type { NextStep } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from './next-step-text.module.css'

/** What comes next, and below it who takes that step. */
export function NextStepText({ next: { what, who, questions } }: { next: NextStep }) {
  const { t } = useTranslation('intake')
  return (
    <span className={classes.step}>
      {t(`next.${what}`, { count: questions })}
      {who !== 'nobody' && <span className={classes.who}>{t(`who.${who}`)}</span>}
    </span>
  )
}
