import type { Source } from '@freigabe/contract'
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import classes from './source-use.module.css'

/** How much of a source's cap is used in the period that runs now. */
export function SourceUse({ source }: { source: Source }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const { arrived, from } = source.period
  const cap = source.approved?.cap ?? source.cap
  const label = t('sources.usedLabel', { from: format.statedDay(from) })
  return (
    <div>
      <p className={classes.line}>
        <span>{label}</span>
        <span className={classes.number}>
          {t('sources.used', { arrived: format.number(arrived), cap: format.number(cap) })}
        </span>
      </p>
      <Progress
        value={Math.min(100, (arrived / cap) * 100)}
        color={arrived >= cap ? 'amber' : undefined}
        aria-label={label}
      />
    </div>
  )
}
