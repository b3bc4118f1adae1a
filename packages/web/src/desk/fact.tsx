import type { ReactNode } from 'react'
import classes from './fact.module.css'

/** Facts side by side, as many as fit. */
export function FactGrid({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>
}

/** One of them: its name in small print, its value below. `isWide`: it has the whole width. */
export function Fact({
  name,
  isWide,
  children,
}: {
  name: string
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.fact} data-wide={isWide || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
