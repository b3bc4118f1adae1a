import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  icon: Icon
  title: string
  /** Explains why nothing is here and what would be. */
  children: ReactNode
  /** The first step. */
  action?: ReactNode
}

/** Shown where there is nothing yet: explains that and offers the first step. */
export function EmptyState({ icon: Glyph, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Glyph size={28} stroke={1.5} aria-hidden="true" className={classes.icon} />
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{children}</p>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
