import type { ReactNode } from 'react'
import classes from './card.module.css'

interface CardProps {
  name: string
  /** A quiet line below the name. */
  facts: ReactNode
  /** The end of the head: a state, a menu. */
  beside: ReactNode
  children: ReactNode
}

/** One of several things of a kind, as a list item: its name and facts, and below them its parts. */
export function Card({ name, facts, beside, children }: CardProps) {
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <div className={classes.what}>
          <h3 className={classes.name}>{name}</h3>
          <p className={classes.facts}>{facts}</p>
        </div>
        {beside}
      </div>
      {children}
    </li>
  )
}
