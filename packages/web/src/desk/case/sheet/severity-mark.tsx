import type { SheetFound } from '@freigabe/contract'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './severity-mark.module.css'

/** How much something weighs, as a circle that fills; only a full one has a colour. */
export function SeverityMark({ severity }: Pick<SheetFound, 'severity'>) {
  const { t } = useTranslation('screening')
  const word = t(`severity.${severity}`)
  return (
    <span className={classes.mark} data-severity={severity} title={word}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {severity === 'warning' && <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />}
        {severity === 'serious' && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      </svg>
      <VisuallyHidden>{word}: </VisuallyHidden>
    </span>
  )
}
