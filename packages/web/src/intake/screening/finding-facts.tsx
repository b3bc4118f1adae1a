import type { Finding } from '@freigabe/contract'
import { Bars } from './bars.tsx'
import classes from './finding-facts.module.css'

/** What a finding rests on beside its sentence: counts by name as bars, masked examples as they stand. */
export function FindingFacts({ facts }: { facts: Finding['facts'] }) {
  const values = Object.entries(facts)
  return values.map(([name, value]) => {
    if (!Array.isArray(value) || value.length === 0) return null
    if (value.every((item) => typeof item === 'string')) {
      return (
        <ul key={name} className={classes.examples}>
          {value.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      )
    }
    const bars = value.flatMap(barOf)
    return bars.length > 0 && <Bars key={name} bars={bars} />
  })
}

/** `{ name, recipients }` and its like: the one text is the label, the one number the length. */
function barOf(item: unknown) {
  if (typeof item !== 'object' || item === null) return []
  const values = Object.values(item)
  const label = values.find((value) => typeof value === 'string')
  const count = values.find((value) => typeof value === 'number')
  return label !== undefined && count !== undefined ? [{ label, count }] : []
}
