import type { QueueItem } from '@freigabe/contract'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './severity-dot.module.css'

type Severity = NonNullable<QueueItem['standsOut']>['severity']

/** How grave the thing is that stands out, by fill and as a word; nothing where nothing does. */
export function SeverityDot({ severity }: { severity: Severity | undefined }) {
  const { t } = useTranslation('screening')
  if (severity === undefined) return null
  return (
    <span
      className={classes.dot}
      data-severity={severity}
      data-tone={severity === 'serious' ? 'red' : undefined}
      title={t(`severity.${severity}`)}
    >
      <VisuallyHidden>{t(`severity.${severity}`)}</VisuallyHidden>
    </span>
  )
}
