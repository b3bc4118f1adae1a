import { Mark } from './mark.tsx'
import classes from './wordmark.module.css'

/** Mark and name, in lower case, in the accent's colour. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <Mark />
      freigabe
    </span>
  )
}
