import { flawAt } from './flaw.ts'

interface Stated {
  basis: 'none' | 'law' | 'house'
  country?: string | undefined
  principles: readonly unknown[]
  methods: readonly { stance?: unknown; explanation?: unknown }[]
  grounds: readonly { rule?: unknown }[]
}

type BasisFault = ReturnType<typeof flawAt>

/**
 * What does not fit a pack's basis: law names its country, law and house rules say where they stand
 * and why, and shared words say neither.
 */
export function basisFaults(pack: Stated): BasisFault[] {
  const rules = pack.basis !== 'none'
  return [
    ...((pack.basis === 'law') === (pack.country !== undefined)
      ? []
      : [flawAt(['country'], 'law_country')]),
    ...(rules || pack.principles.length === 0 ? [] : [flawAt(['principles'], 'shared_principles')]),
    ...pack.methods.flatMap(({ stance, explanation }, at) => [
      ...stanceFaults(rules, stance, ['methods', at, 'stance']),
      ...((stance === undefined) === (explanation === undefined)
        ? []
        : [flawAt(['methods', at], 'stance_unexplained')]),
    ]),
    ...pack.grounds.flatMap(({ rule }, at) =>
      rules === (rule !== undefined)
        ? []
        : [flawAt(['grounds', at, 'rule'], rules ? 'ground_rule_missing' : 'shared_ground_rule')],
    ),
  ]
}

function stanceFaults(rules: boolean, stance: unknown, path: PropertyKey[]): BasisFault[] {
  if (rules === (stance !== undefined)) return []
  return [flawAt(path, rules ? 'stance_missing' : 'shared_stance')]
}
