import { lastStated } from './last-stated.ts'
import { nearestFirst } from './nearest-first.ts'
import type { MethodLayer, PackLayer } from './pack-layer.ts'
import { generalLaw } from './packs-for.ts'
import type { CollectionMethod, Ruling, Stance } from './policy-pack.ts'

/** The stances, from open to shut. */
const strictness: readonly Stance[] = ['allowed', 'conditional', 'forbidden']

/**
 * One method for each code that any pack names, allowed ones first. The strictest stance wins; where
 * packs agree, the nearest one is named: the law of the home before that of the other countries,
 * before general law, before house rules. A forbidden method asks only for what the packs that forbid
 * it ask: nothing else the customer supplies would open it.
 *
 * @throws {RangeError} on a method that no pack names or of which no pack takes a stance
 */
export function mergeMethods(layers: readonly PackLayer[]): CollectionMethod[] {
  const codes = new Set(layers.flatMap(({ methods }) => methods.map(({ code }) => code)))
  return [...codes].map((code) => mergeMethod(layers, code)).sort(byStrictness)
}

function mergeMethod(layers: readonly PackLayer[], code: string): CollectionMethod {
  const said = saidOf(layers, code).map(({ said }) => said)
  const rulings = rulingsOf(layers, code)
  const [strictest] = rulings
  if (!strictest) throw new RangeError(`No pack takes a stance on ${code}.`)
  const { stance, basis, explanation } = strictest
  const forbidding = said.filter((one) => stance === 'forbidden' && one.stance === stance)

  return {
    code,
    stance,
    basis,
    explanation,
    label: lastStated(said, 'label', code),
    hint: lastStated(said, 'hint', code),
    rulings,
    grounds: union(forbidding.map(({ grounds }) => grounds)),
    remedies: union([...forbidding, ...said].map(({ remedies }) => remedies)),
    requirements: union(
      (stance === 'forbidden' ? forbidding : said).map(({ requirements }) => requirements),
    ),
    sources: union(said.map(({ sources }) => sources)),
  }
}

/** Strictest first, and nearest first among equals. */
function rulingsOf(layers: readonly PackLayer[], code: string): Ruling[] {
  const opinions = saidOf(nearestFirst(layers), code)
    .flatMap(({ layer: { id, basis, country }, said: { stance, explanation } }) =>
      stance && explanation ? [{ pack: id, basis, stance, explanation, country }] : [],
    )
    .sort((one, other) => byStrictness(other, one))
  const ofCountries = opinions.filter(({ country }) => country && country !== generalLaw)
  return opinions
    .filter(
      (opinion) =>
        opinion.country !== generalLaw ||
        ofCountries.every((national) => byStrictness(national, opinion) < 0),
    )
    .map(({ country: _, ...ruling }) => ruling)
}

function saidOf<Layer extends PackLayer>(layers: readonly Layer[], code: string) {
  return layers.flatMap((layer) =>
    layer.methods
      .filter((method) => method.code === code)
      .map((said: MethodLayer) => ({ layer, said })),
  )
}

function byStrictness(one: { stance: Stance }, other: { stance: Stance }): number {
  return strictness.indexOf(one.stance) - strictness.indexOf(other.stance)
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())]
}
