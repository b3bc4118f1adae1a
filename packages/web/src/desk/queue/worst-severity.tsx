import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Severity, severities } from '../../lists/screening/findings/severity-badge.tsx'
import classes from './worst-severity.module.css'

const none = { tone: 'grey', icon: IconCircleCheck } as const

/** The severity of the gravest finding, as icon and word. */
export function WorstSeverity({ severity }: { severity: Severity | null }) {
  const { t } = useTranslation(['desk', 'screening'])
  const { icon: Glyph, tone } = severity ? severities[severity] : none
  return (
    <span data-tone={tone} className={classes.severity}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {severity ? t(`screening:severity.${severity}`) : t('queue.noFindings')}
    </span>
  )
}
