import { useFormat } from '../../../i18n/format-context.tsx'
import classes from './bars.module.css'

export interface Bar {
  label: string
  count: number
  /** What all others hold together; the bars are not scaled to it. */
  rest?: boolean
}

interface BarsProps {
  bars: Bar[]
  /** What the counts are parts of; with it each bar states its share. */
  whole?: number
  /** A full bar is the whole, so the missing part shows; otherwise it is the longest bar. */
  full?: 'whole' | 'longest'
}

/** Counts by name as bars, each labelled with its name, its count and its share. */
export function Bars({ bars, whole, full = 'longest' }: BarsProps) {
  const format = useFormat()
  const longest = Math.max(1, ...bars.map(({ count, rest }) => (rest ? 0 : count)))
  const length = full === 'whole' && whole ? whole : longest
  return (
    <ul className={classes.bars} data-full={full}>
      {bars.map(({ label, count, rest }) => (
        <li key={label} className={classes.bar} data-rest={rest || undefined}>
          <span className={classes.label}>{label}</span>
          <span className={classes.count}>
            {format.number(count)}
            {whole ? <span className={classes.share}>{format.percent(count / whole)}</span> : null}
          </span>
          {(!rest || full === 'whole') && (
            <span className={classes.track} aria-hidden="true">
              {count > 0 && (
                <span className={classes.fill} style={{ width: `${(count / length) * 100}%` }} />
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
