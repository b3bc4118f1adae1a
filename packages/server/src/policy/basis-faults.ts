interface Stated {
  basis: 'none' | 'law' | 'house'
  country?: string | undefined
  principles: readonly unknown[]
  methods: readonly { stance?: unknown; explanation?: unknown }[]
  grounds: readonly { rule?: unknown }[]
}

interface BasisFault {
  path: PropertyKey[]
  message: string
}

/**
 * What does not fit a pack's basis: law names its country, law and house rules say where they stand
 * and why, and shared words say neither.
 */
export function basisFaults(pack: Stated): BasisFault[] {
  const rules = pack.basis !== 'none'
  return [
    ...((pack.basis === 'law') === (pack.country !== undefined)
      ? []
      : [{ path: ['country'], message: 'A pack has a country if, and only if, it is law.' }]),
    ...(rules || pack.principles.length === 0
      ? []
      : [{ path: ['principles'], message: 'Shared words have no principles.' }]),
    ...pack.methods.flatMap(({ stance, explanation }, at) => [
      ...stanceFaults(rules, stance, ['methods', at, 'stance']),
      ...((stance === undefined) === (explanation === undefined)
        ? []
        : [{ path: ['methods', at], message: 'A stance and its explanation go together.' }]),
    ]),
    ...pack.grounds.flatMap(({ rule }, at) =>
      rules === (rule !== undefined)
        ? []
        : [{ path: ['grounds', at, 'rule'], message: ruleMessage(rules) }],
    ),
  ]
}

function stanceFaults(rules: boolean, stance: unknown, path: PropertyKey[]): BasisFault[] {
  if (rules === (stance !== undefined)) return []
  return [
    {
      path,
      message: rules ? 'Law and house rules take a stance.' : 'Shared words take no stance.',
    },
  ]
}

function ruleMessage(rules: boolean): string {
  return rules ? 'A ground of law or house rules states its rule.' : 'Shared words state no rule.'
}
