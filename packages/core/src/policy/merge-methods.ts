import type { MethodLayer, PackLayer } from './pack-layer.ts'
import type { Basis, CollectionMethod, Stance } from './policy-pack.ts'

/** The stances, from open to shut. */
const strictness: readonly Stance[] = ['allowed', 'conditional', 'forbidden']

type Opinion = MethodLayer & { pack: string; basis: Basis }

/**
 * One method for each code that any pack names, allowed ones first. The strictest stance wins; where
 * packs agree, the earlier one (the law) is named. A forbidden method asks only for what the packs
 * that forbid it ask: nothing the customer supplies would open it.
 */
export function mergeMethods(layers: readonly PackLayer[]): CollectionMethod[] {
  const opinions = layers.flatMap(({ id, basis, methods }) =>
    methods.map((method): Opinion => ({ ...method, pack: id, basis })),
  )
  const codes = [...new Set(opinions.map(({ code }) => code))]
  return codes
    .map((code) => mergeMethod(opinions.filter((opinion) => opinion.code === code)))
    .sort(byStrictness)
}

function mergeMethod(opinions: readonly Opinion[]): CollectionMethod {
  const strictestFirst = [...opinions].sort((one, other) => byStrictness(other, one))
  const { code, stance, basis, explanation } = strictestFirst[0]!
  const deciding =
    stance === 'forbidden' ? strictestFirst.filter((o) => o.stance === stance) : opinions

  return {
    code,
    stance,
    basis,
    explanation,
    label: lastStated(opinions, 'label'),
    hint: lastStated(opinions, 'hint'),
    rulings: strictestFirst.map(({ pack, basis, stance, explanation }) => {
      return { pack, basis, stance, explanation }
    }),
    grounds: union(deciding.map(({ grounds }) => grounds)),
    remedies: union(strictestFirst.map(({ remedies }) => remedies)),
    requirements: union(deciding.map(({ requirements }) => requirements)),
    sources: union(opinions.map(({ sources }) => sources)),
  }
}

function byStrictness(one: { stance: Stance }, other: { stance: Stance }): number {
  return strictness.indexOf(one.stance) - strictness.indexOf(other.stance)
}

function lastStated<Part extends 'label' | 'hint'>(opinions: readonly Opinion[], part: Part) {
  const stated = opinions.findLast((opinion) => opinion[part])?.[part]
  if (!stated) throw new RangeError(`No pack states the ${part} of ${opinions[0]!.code}.`)
  return stated
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}
