import type { Finding } from '@freigabe/contract'
import {
  type Icon,
  IconAlertOctagonFilled,
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Tone } from '../../parts/tone.ts'
import classes from './severity-icon.module.css'

type Severity = Finding['severity']

const looks: Record<Severity | 'none', { icon: Icon; tone: Tone }> = {
  serious: { icon: IconAlertOctagonFilled, tone: 'red' },
  warning: { icon: IconAlertTriangle, tone: 'amber' },
  notice: { icon: IconInfoCircle, tone: 'accent' },
  info: { icon: IconCircleCheck, tone: 'grey' },
  none: { icon: IconCircleCheck, tone: 'grey' },
}

/** How grave the gravest finding is: by shape and colour, in words for the ear and on hovering. */
export function SeverityIcon({ severity }: { severity: Severity | null }) {
  const { t } = useTranslation('desk')
  const { icon: Glyph, tone } = looks[severity ?? 'none']
  const label = t(`severity.${severity ?? 'none'}`)
  return (
    <span role="img" aria-label={label} title={label} data-tone={tone} className={classes.icon}>
      <Glyph size={17} stroke={1.75} aria-hidden="true" />
    </span>
  )
}
