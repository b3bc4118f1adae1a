import {
  usualWatching,
  type WatchingLimit,
  type WatchingRule,
  type WatchingRuleTerms,
  type WatchingTerms,
  watchingRules,
} from '../../watching/watching-terms.ts'

/** What one pack states of watching; what all of them leave out is as usual. */
export type WatchingLayer = Partial<Omit<WatchingTerms, 'rules'>> & {
  rules?: { [Rule in WatchingRule]?: Partial<WatchingRuleTerms> | undefined } | undefined
}

/**
 * The strictest of all packs wins for what is held: the longest window, the lowest limit, the highest level. The
 * rest describes the platform, and the last pack that states it wins.
 */
export function mergeWatching(layers: readonly WatchingLayer[]): WatchingTerms {
  const levels = layers.flatMap(({ level }) => level ?? [])
  const stated: WatchingTerms = Object.assign({}, usualWatching, ...layers.map(withoutGaps))
  return {
    ...stated,
    level: levels.length === 0 ? usualWatching.level : Math.max(...levels),
    rules: Object.fromEntries(
      watchingRules.map((rule) => [
        rule,
        mergeRule(
          usualWatching.rules[rule],
          layers.flatMap(({ rules }) => rules?.[rule] ?? []),
        ),
      ]),
    ) as Record<WatchingRule, WatchingRuleTerms>,
  }
}

function withoutGaps(layer: WatchingLayer): WatchingLayer {
  return Object.fromEntries(Object.entries(layer).filter(([, part]) => part !== undefined))
}

function mergeRule(
  usual: WatchingRuleTerms,
  stated: readonly Partial<WatchingRuleTerms>[],
): WatchingRuleTerms {
  const windows = stated.flatMap(({ withinDays }) => withinDays ?? [])
  const look = lowest(stated.flatMap((one) => one.look ?? [])) ?? usual.look
  const hold = lowest(stated.flatMap((one) => one.hold ?? [])) ?? usual.hold
  return {
    withinDays: windows.length === 0 ? usual.withinDays : Math.max(...windows),
    look: hold ? { ...look, rate: Math.min(look.rate, hold.rate) } : look,
    ...(hold && { hold }),
  }
}

function lowest(limits: readonly WatchingLimit[]): WatchingLimit | undefined {
  if (limits.length === 0) return undefined
  return {
    rate: Math.min(...limits.map(({ rate }) => rate)),
    atLeast: Math.min(...limits.map(({ atLeast }) => atLeast)),
  }
}
