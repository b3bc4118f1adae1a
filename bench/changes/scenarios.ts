import type { Place } from './places.ts'

/** Which writers write where. */
export interface Scenario {
  what: string
  writers: number
  placeOf: (writer: number) => Place
  /** Whether a writer is one of those that are measured. */
  counts: (writer: number) => boolean
}

const writers = 32
const noisy = 24

/** On many accounts, on one, and on many while most writers are at one of them. */
export function scenarios(places: readonly Place[]): Record<'many' | 'one' | 'noisy', Scenario> {
  const [busy, ...others] = places as [Place, ...Place[]]
  const anyOther = () => others[Math.floor(Math.random() * others.length)]!
  return {
    many: {
      what: `on ${others.length} accounts`,
      ...{ writers, placeOf: anyOther, counts: () => true },
    },
    one: { what: 'on one account', ...{ writers, placeOf: () => busy, counts: () => true } },
    noisy: {
      what: `of ${writers - noisy} writers on other accounts while ${noisy} are at one`,
      writers,
      placeOf: (writer) => (writer < noisy ? busy : anyOther()),
      counts: (writer) => writer >= noisy,
    },
  }
}
