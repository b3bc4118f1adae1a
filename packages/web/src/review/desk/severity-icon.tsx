import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Severity, severities } from '../../screening/findings/severity.ts'
import classes from './severity-icon.module.css'

const none = { tone: 'grey', icon: IconCircleCheck } as const

/** How grave the gravest finding is: by shape and colour, in words for the ear and on hovering. */
export function SeverityIcon({ severity }: { severity: Severity | null }) {
  const { t } = useTranslation(['desk', 'screening'])
  const { icon: Glyph, tone } = severity ? severities[severity] : none
  const label = severity ? t(`screening:severity.${severity}`) : t('queue.noFindings')
  return (
    <span role="img" aria-label={label} title={label} data-tone={tone} className={classes.icon}>
      <Glyph size={17} stroke={1.75} aria-hidden="true" />
    </span>
  )
}
