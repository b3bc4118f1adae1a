import { type ReactNode, useId } from 'react'
import classes from './case/sheet/sheet.module.css'

interface SheetPartProps {
  title: string
  /** What it comes down to, in the line of the heading. */
  beside?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A part of a sheet under its heading. */
export function SheetPart({ title, beside, actions, children }: SheetPartProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={classes.sheet}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {beside && <span className={classes.beside}>{beside}</span>}
        {actions}
      </div>
      {children}
    </section>
  )
}
