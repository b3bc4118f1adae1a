import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page-header.module.css'

interface PageHeaderProps {
  title: string
  /** What the document is named, where the title is a sentence. */
  name?: string
  /** What is above the title: the location, mostly a link back. */
  above?: ReactNode
  /** A sentence that says what the page is for. */
  lead?: ReactNode
  /** Next to the title: a badge. */
  beside?: ReactNode
  /** Buttons at the far end. */
  actions?: ReactNode
}

/**
 * The head of a page. It names the document and takes the focus, so that screen readers announce a change of
 * page.
 */
export function PageHeader({ title, name = title, above, lead, beside, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className={classes.header}>
      <title>{`${name} · freigabe`}</title>
      {above && <div className={classes.above}>{above}</div>}
      <div className={classes.line}>
        <div className={classes.titled}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {beside}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {lead && <p className={classes.lead}>{lead}</p>}
    </header>
  )
}
