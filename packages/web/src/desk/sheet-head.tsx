import { type ReactNode, useEffect, useRef } from 'react'
import classes from './case/case-head.module.css'

/** An e-mail address, masked or not: it goes to the next line as a whole. */
const address = /(\S+@\S+)/

interface SheetHeadProps {
  /** Whose it is, with the way there. */
  above: ReactNode
  title: string
  /** What kind of thing it is and how it stands, one after another. */
  facts: ReactNode
  /** Until when, under its name. */
  due: { name: string; value: ReactNode } | null
}

/** The head of a sheet, as that of a case: it stays in sight while one reads. */
export function SheetHead({ above, title, facts, due }: SheetHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={classes.head}>
      <title>{`${title} · freigabe`}</title>
      <div className={classes.names}>
        <span className={classes.account}>{above}</span>
        <h1 ref={heading} tabIndex={-1} title={title} className={classes.group}>
          {title.split(address).map((part) =>
            part.includes('@') ? (
              <span key={part} className={classes.address}>
                {part}
              </span>
            ) : (
              part
            ),
          )}
        </h1>
        <div className={classes.facts}>{facts}</div>
      </div>
      {due && (
        <div className={classes.due}>
          <span className={classes.promised}>{due.name}</span>
          {due.value}
        </div>
      )}
    </header>
  )
}
