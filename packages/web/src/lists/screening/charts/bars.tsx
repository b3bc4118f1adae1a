import { useFormat } from '../../../i18n/format-context.tsx'
import classes from './bars.module.css'

export interface Bar {
  label: string
  count: number
  /** What all others hold together. */
  rest?: boolean
}

interface BarsProps {
  bars: Bar[]
  /** What the counts are parts of. */
  whole: number
  /** Drawn to the whole, so that the missing part shows; counts too small for that are numbers alone. */
  isDrawn: boolean
}

/** Counts by name, each with its share of the whole, and as a bar where that can be seen. */
export function Bars({ bars, whole, isDrawn }: BarsProps) {
  const format = useFormat()
  return (
    <ul className={classes.bars}>
      {bars.map(({ label, count, rest }) => (
        <li key={label} className={classes.bar} data-rest={rest || undefined}>
          <span className={classes.label}>{label}</span>
          <span className={classes.count}>
            {format.number(count)}
            {whole > 0 && <span className={classes.share}>{format.share(count / whole)}</span>}
          </span>
          {isDrawn && whole > 0 && (
            <span className={classes.track} aria-hidden="true">
              {count > 0 && (
                <span className={classes.fill} style={{ width: `${(count / whole) * 100}%` }} />
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
