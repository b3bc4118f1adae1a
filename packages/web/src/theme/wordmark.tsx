import { Mark } from './mark.tsx'
import classes from './wordmark.module.css'

interface WordmarkProps {
  /** On a narrow screen the mark stands alone. */
  collapses?: boolean
}

/** Mark and name, in lower case, in the accent's colour. */
export function Wordmark({ collapses = false }: WordmarkProps) {
  return (
    <span className={classes.wordmark} data-collapses={collapses || undefined}>
      <Mark />
      <span className={classes.name}>freigabe</span>
    </span>
  )
}
