import classes from './wordmark.module.css'

interface WordmarkProps {
  /** On a narrow screen the mark is shown alone. */
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

/** The mark: a stamp's ring left open, and the bar that has swung out through the gap. */
function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="2.9" strokeLinecap="round">
        <path d="M20.2 14.2A8.5 8.5 0 1 1 9.8 3.8" />
        <path d="M12 12 20 4" />
      </g>
    </svg>
  )
}
