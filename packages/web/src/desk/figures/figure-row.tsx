import type { ReactNode } from 'react'
import classes from './figure-row.module.css'

/** Figures next to each other, as many as fit. */
export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className={classes.row}>{children}</dl>
}

interface BigFigureProps {
  name: string
  value: string
  /** What it is measured against, or how it came about. */
  beside?: string | undefined
  /** Its course over time. */
  course?: ReactNode
}

/** One of them: its name, its value large, and below what to measure it against. */
export function BigFigure({ name, value, beside, course }: BigFigureProps) {
  return (
    <div className={classes.figure}>
      <dt className={classes.name}>{name}</dt>
      <dd className={classes.value}>{value}</dd>
      {beside && <dd className={classes.beside}>{beside}</dd>}
      {course && <dd className={classes.course}>{course}</dd>}
    </div>
  )
}
