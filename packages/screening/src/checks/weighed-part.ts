import { countText, type Text } from '../text.ts'

/** One of several things that a check weighs together: its measure and what is said about it. */
export interface WeighedPart<
  Id extends string,
  Seen,
  Group extends string,
  Found extends Measure = Measure,
> {
  /** Stable, as ids of checks are. */
  id: Id
  /** Parts of one group show the same thing, so that only the strongest of them counts. */
  group: Group
  title: Text
  /** Why life differs. */
  why: Text
  /** Null where the list says too little. */
  measure(seen: Seen): Found | null
  /** The measure in words, beside what is usual. */
  describe(measure: Found): Text
}

/** A figure and its weight. */
export interface Measure {
  /** In the unit of its part. */
  figure: number
  /** Of how many rows, gaps or days it was taken. */
  of: number
  times: Times
}

/**
 * How many times as often forged lists show a figure like this as honest ones do, counted on simulated lists
 * and rounded down (`npm run bench -- forgeries`). 1: it tells nothing.
 */
export type Times = 1 | 3 | 10 | 30 | 100

/** The weight of the first step that is met, else 1. `steps`: the strongest first. */
export function firstMet(steps: readonly (readonly [met: boolean, times: Times])[]): Times {
  return steps.find(([met]) => met)?.[1] ?? 1
}

/** A weight in words. Above ten thousand, more digits would claim more than simulated lists can tell. */
export function timesText(times: number): Text {
  if (times > tellable) {
    const [most, en] = [countText(tellable, 'de'), countText(tellable, 'en')]
    return { de: `mehr als ${most}-mal`, en: `more than ${en} times` }
  }
  return { de: `${countText(times, 'de')}-mal`, en: `${countText(times, 'en')} times` }
}

const tellable = 10_000

/** Bounds of a share that hold for 99 lists of 100 (Wilson): `part` of `whole` may be chance. */
export function shareBounds(part: number, whole: number): { least: number; most: number } {
  const z = 2.58
  const observed = part / whole
  const middle = observed + (z * z) / (2 * whole)
  const reach = z * Math.sqrt((observed * (1 - observed)) / whole + (z / (2 * whole)) ** 2)
  const scale = 1 + (z * z) / whole
  return { least: (middle - reach) / scale, most: (middle + reach) / scale }
}

/** The product of the strongest part of each group, since the others of a group show the same thing. */
export function together<Id extends string>(
  measured: readonly { id: Id; times: Times }[],
  parts: Readonly<Record<Id, { group: string }>>,
): number {
  const strongest = new Map<string, number>()
  for (const { id, times } of measured) {
    const { group } = parts[id]
    strongest.set(group, Math.max(strongest.get(group) ?? 1, times))
  }
  return [...strongest.values()].reduce((product, times) => product * times, 1)
}

/** What a part found, as a sentence and the reason why life differs. */
export function sentence<Found extends Measure>(
  {
    title,
    why,
    describe,
  }: Pick<WeighedPart<string, never, string, Found>, 'title' | 'why' | 'describe'>,
  measure: Found,
  language: keyof Text,
): string {
  const name = title[language]
  return `${name[0]!.toUpperCase()}${name.slice(1)}: ${describe(measure)[language]}. ${why[language]}`
}
