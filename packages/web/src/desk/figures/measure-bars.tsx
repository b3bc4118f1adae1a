import classes from './measure-bars.module.css'

export interface Measure {
  label: string
  /** The share of the whole, from 0 to 1; null where there are too few to draw. */
  length: number | null
  /** The bar's value in words. */
  words: string
}

/** Values by name as bars; each is labelled with its name and its value. */
export function MeasureBars({ label, measures }: { label: string; measures: Measure[] }) {
  return (
    <ul className={classes.bars} aria-label={label}>
      {measures.map((measure) => (
        <li key={measure.label} className={classes.bar}>
          <span>{measure.label}</span>
          <span className={classes.words}>{measure.words}</span>
          {measure.length !== null && (
            <span className={classes.track} aria-hidden="true">
              <span className={classes.fill} style={{ width: `${measure.length * 100}%` }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
