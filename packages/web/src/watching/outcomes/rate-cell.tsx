import type { OutcomeRate } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './outcome-table.module.css'

interface RateCellProps {
  rate: OutcomeRate
  /** The end of the scale that it is drawn on. */
  most: number
}

/** A rate per thousand with its interval, in figures and as a line; or why there is none. */
export function RateCell({ rate: { came, of, estimate, missing }, most }: RateCellProps) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  if (of === 0) return '–'
  if (estimate === null) {
    return (
      <span className={classes.detail}>
        {missing === 'untold' ? t('untold') : t('few')}
        {missing === 'few' && (
          <span className={classes.detail}>
            {t('fewOf', { came: format.number(came), of: format.number(of) })}
          </span>
        )}
      </span>
    )
  }
  const { rate, low, high } = estimate
  return (
    <span className={classes.rate}>
      <span>{format.perThousand(rate)}</span>
      <span className={classes.detail}>
        {t('between', { low: format.perThousand(low), high: format.perThousand(high) })}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.interval}
          style={{ left: at(low, most), width: at(high - low, most) }}
        />
        <span className={classes.mark} style={{ left: at(rate, most) }} />
      </span>
    </span>
  )
}

function at(value: number, most: number): string {
  return `${most === 0 ? 0 : (value / most) * 100}%`
}
