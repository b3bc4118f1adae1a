import { useFormat } from '../../i18n/format-context.tsx'
import classes from './share-cell.module.css'
import { leastForShare, useShareText } from './use-small-numbers.ts'

/** How many of how many, with a bar to the whole where there are enough of them. */
export function ShareCell({ part, whole }: { part: number; whole: number }) {
  const format = useFormat()
  const share = useShareText()
  if (whole < leastForShare) return share(part, whole)
  return (
    <div className={classes.cell} title={`${format.number(part)} / ${format.number(whole)}`}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${(part / whole) * 100}%` }} />
      </span>
      <span>{share(part, whole)}</span>
    </div>
  )
}
