import type { Policy } from '@freigabe/contract'
import { methodGroups } from '@freigabe/contract/choices'

type Method = Policy['methods'][number]

/** The collection methods under their headings, in order; null is the heading of those without one. */
export function groupedMethods(methods: readonly Method[]) {
  return [...methodGroups, null]
    .map((group) => ({ group, own: methods.filter((method) => method.group === group) }))
    .filter(({ own }) => own.length > 0)
}
