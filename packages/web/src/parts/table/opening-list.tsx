import type { ReactNode } from 'react'
import classes from './opening-list.module.css'

/**
 * Lines that open to more, divided by thin rules. The content of a line can adapt to the width of the list.
 */
export function OpeningList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  )
}

interface OpeningLineProps {
  title: string
  /** What is next to the title, in columns that `className` names as `--beside`. */
  beside: ReactNode
  className?: string | undefined
  onOpen?: () => void
  children: ReactNode
}

/** One such line: its title, what is next to it, and what it opens to. */
export function OpeningLine({ title, beside, className, onOpen, children }: OpeningLineProps) {
  return (
    <li>
      <details
        className={classes.item}
        onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
      >
        <summary className={`${classes.line} ${className ?? ''}`}>
          <span className={classes.title}>{title}</span>
          {beside}
        </summary>
        {children}
      </details>
    </li>
  )
}
