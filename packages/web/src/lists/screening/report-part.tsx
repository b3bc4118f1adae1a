import type { ReactNode } from 'react'
import classes from './report-part.module.css'

/** A part of a report under its heading. */
export function ReportPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <h3 className={classes.title}>{title}</h3>
      {children}
    </div>
  )
}
