import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './more.module.css'

/** What belongs to a statement and is read when wanted. */
export function More({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className={classes.more}>
      <summary className={classes.line}>
        <IconChevronRight size={14} aria-hidden="true" className={classes.chevron} />
        {label}
      </summary>
      {children}
    </details>
  )
}
