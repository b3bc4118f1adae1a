import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './hurdle.module.css'

/** What stands between the reviewer and a decision, explained where it arises, with a way on. */
export function Hurdle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.hurdle} data-tone="amber">
      <IconAlertTriangle size={17} aria-hidden="true" />
      <div className={classes.body}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  )
}
