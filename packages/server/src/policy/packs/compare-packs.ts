import type { PackLayer } from '@freigabe/core'

/** One difference between two sets of packs. */
export interface PackDifference {
  pack: string
  /** Where in the pack, with ids for places in lists: `methods.spoken_or_phone.stance`; empty for the pack as a whole. */
  at: string
  change: 'added' | 'removed' | 'changed'
  /** Both, where one value took another's place. */
  before?: Value
  after?: Value
}

type Value = string | number | boolean | null

/** What changed from one set of packs to another, part by part, in the order of the packs. */
export function comparePacks(
  before: readonly PackLayer[],
  after: readonly PackLayer[],
): PackDifference[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))]
  return ids.flatMap((pack) => {
    const [old, now] = [before, after].map((packs) => packs.find(({ id }) => id === pack))
    return differences(old, now, '').map((difference) => ({ pack, ...difference }))
  })
}

type Difference = Omit<PackDifference, 'pack'>

function differences(before: unknown, after: unknown, at: string): Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ at, change: 'added' }]
  if (after === undefined) return [{ at, change: 'removed' }]
  const [old, now] = [partsOf(before), partsOf(after)]
  if (!old || !now) {
    return before === after ? [] : [{ at, change: 'changed', ...values(before, after) }]
  }
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names.flatMap((name) =>
    differences(old.get(name), now.get(name), at === '' ? name : `${at}.${name}`),
  )
}

/** The parts of a value by name, those of a list by their id; null for a value without parts. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  if (!Array.isArray(value)) return new Map(Object.entries(value))
  return new Map(value.map((item, place) => [nameOf(item) ?? String(place), item]))
}

/** A list of ids is compared by its content, not by position. */
function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  const { id, code } = (item ?? {}) as { id?: unknown; code?: unknown }
  return [id, code].find((name) => typeof name === 'string')
}

function values(before: unknown, after: unknown): Pick<Difference, 'before' | 'after'> {
  return isValue(before) && isValue(after) ? { before, after } : {}
}

function isValue(value: unknown): value is Value {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
