import type { RuleTrace } from '@freigabe/contract'

/** From what weighs most to what is only noted. */
const gravity: readonly RuleTrace['effect'][] = [
  'hold',
  'ask',
  'require',
  'route',
  'recommend_acceptance',
  'accept',
  'flag',
  'unknown',
]

/** Rules that fired or could not be evaluated, the weightiest first; and all others. */
export function sortedTrace(rules: readonly RuleTrace[]): {
  fired: RuleTrace[]
  rest: RuleTrace[]
} {
  const byGravity = [...rules].sort(
    (one, other) => gravity.indexOf(one.effect) - gravity.indexOf(other.effect),
  )
  const isFired = ({ outcome, trouble }: RuleTrace) => outcome === 'true' || trouble !== null
  const others = byGravity.filter((rule) => !isFired(rule))
  return {
    fired: byGravity.filter(isFired),
    rest: [
      ...others.filter(({ outcome }) => outcome === 'unknown'),
      ...others.filter(({ outcome }) => outcome === 'false'),
    ],
  }
}
