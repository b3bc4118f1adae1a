import type { ReactNode } from 'react'
import { SheetPart } from './sheet-part.tsx'
import classes from './two-sides.module.css'

interface TwoSidesProps {
  title: string
  /** What stands on the left, and what on the right. */
  sides: [string, string]
  actions?: ReactNode
  children: ReactNode
}

/** What one side wrote, and beside it what the other says of it. */
export function TwoSides({ title, sides, actions, children }: TwoSidesProps) {
  return (
    <SheetPart title={title} actions={actions}>
      <div className={classes.rows}>
        <div className={classes.sides}>
          {sides.map((side) => (
            <span key={side}>{side}</span>
          ))}
        </div>
        {children}
      </div>
    </SheetPart>
  )
}

interface SideBySideProps {
  left: ReactNode
  /** Left out where the other side says nothing of it. */
  right: ReactNode
  /** What it is, for who looks for it. */
  place?: string
}

/** One thing that was written, with what is said of it beside it, or below it where there is no room. */
export function SideBySide({ left, right, place }: SideBySideProps) {
  return (
    <div
      className={classes.row}
      data-passage={place}
      data-objection={right ? '' : undefined}
      tabIndex={right ? -1 : undefined}
    >
      <div className={classes.side}>{left}</div>
      {right && <div className={classes.side}>{right}</div>}
    </div>
  )
}
