import { useTranslation } from 'react-i18next'
import classes from './hour-strip.module.css'
import { useHours } from './use-hours.ts'
import { leastForQuantile } from './use-small-numbers.ts'

interface HourStripProps {
  /** What each case took. */
  hours: readonly number[]
  /** Half of them took no longer. */
  medianHours: number
  promisedHours: number | null
  /** Where the axis ends, the same for all strips. */
  longest: number
}

/** What cases took, as dots on a line of hours: with a tick at the median and a line at what is promised. */
export function HourStrip({ hours, medianHours, promisedHours, longest }: HourStripProps) {
  const { t } = useTranslation('figures')
  const inWords = useHours()
  const at = (value: number) => ({ left: `${(value / longest) * 100}%` })
  const [took, ...others] = new Set(hours.map(inWords))
  // Where all took the same, there is nothing to compare on a line.
  if (took && others.length === 0) return hours[0] === 0 ? t('strip.atOnce') : took
  const promised = promisedHours === null ? t('strip.atOnce') : inWords(promisedHours)
  const hasMedian = hours.length >= leastForQuantile
  const words = t('strip.words', {
    count: hours.length,
    from: inWords(Math.min(...hours)),
    to: inWords(Math.max(...hours)),
    promised,
  })
  return (
    <div className={classes.strip} title={words}>
      <span className={classes.words}>{words}</span>
      {hours.map((each, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several cases may have taken the same time
        <span key={place} className={classes.dot} style={at(each)} />
      ))}
      {hasMedian && <span className={classes.median} style={at(medianHours)} />}
      {promisedHours !== null && <span className={classes.promise} style={at(promisedHours)} />}
    </div>
  )
}
