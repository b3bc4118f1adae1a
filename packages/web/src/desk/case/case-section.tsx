import { type ReactNode, useId } from 'react'
import classes from './case-section.module.css'

interface CaseSectionProps {
  title: string
  /** A few quiet words beside the heading. */
  beside?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** A part of the case under the question that it answers. */
export function CaseSection({ title, beside, actions, children }: CaseSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} data-case-section className={classes.section}>
      <div className={classes.head}>
        <h2 id={id} tabIndex={-1} className={classes.title}>
          {title}
        </h2>
        {beside && <span className={classes.beside}>{beside}</span>}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
