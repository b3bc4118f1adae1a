import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import classes from './case-section.module.css'

interface CaseSectionProps {
  title: string
  /** What it comes down to, in the line of the heading. */
  beside?: ReactNode
  /** What can be done without opening it. */
  actions?: ReactNode
  /** Whether it has to be read in any case. */
  startsOpen?: boolean
  children: ReactNode
}

/** A part of the case under the question that it answers: one line with its gist, which opens to the whole. */
export function CaseSection({
  title,
  beside,
  actions,
  startsOpen = false,
  children,
}: CaseSectionProps) {
  const id = useId()
  const [opened, setOpened] = useState(startsOpen)
  return (
    <section aria-labelledby={id} data-case-section className={classes.section}>
      <details
        open={startsOpen}
        className={classes.fold}
        onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
      >
        <summary className={classes.line}>
          <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {beside && <span className={classes.beside}>{beside}</span>}
        </summary>
        {opened && <div className={classes.body}>{children}</div>}
      </details>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
