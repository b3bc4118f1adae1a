import type { ReactNode } from 'react'
import classes from './facts.module.css'

interface FactsProps {
  facts: { name: string; value: ReactNode }[]
}

/** Facts by name, one below the other. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <dt className={classes.name}>{name}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
