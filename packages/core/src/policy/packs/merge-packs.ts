import { conditionTraits } from './condition-traits.ts'
import { lastStated } from './last-stated.ts'
import { mergeGrounds } from './merge-grounds.ts'
import { mergeMethods } from './merge-methods.ts'
import type { PackLayer } from './pack-layer.ts'
import type { LocalText, PolicyPack, ScreeningPolicy } from './policy-pack.ts'

/**
 * Merges packs into the effective policy: the strictest stance on a method wins, lists are put
 * together, and of declaration, calendar, promise, reminders, approval, lapse and cap of sources,
 * of each promise of a way or a kind of request, and of each threshold of the screening, the last pack that states one wins.
 *
 * @param layers the packs in the order of `packsFor`: shared words, law, house rules
 * @throws {RangeError} if no pack states something that a policy must have
 */
export function mergePacks(layers: readonly PackLayer[]): PolicyPack {
  return {
    id: layers.map(({ id }) => id).join('+'),
    version: layers.map(({ version }) => version).join('+'),
    title: joined(layers.filter(({ basis }) => basis !== 'none').map(({ title }) => title)),
    packs: layers.map(({ id, version, title, notice }) => ({ id, version, title, notice })),
    sources: layers.flatMap(({ sources }) => sources),
    principles: layers.flatMap(({ basis, principles }) =>
      basis === 'none' ? [] : principles.map((principle) => ({ ...principle, basis })),
    ),
    reminder: {
      may: distinct(layers.flatMap(({ reminder }) => reminder.may)),
      mayNot: distinct(layers.flatMap(({ reminder }) => reminder.mayNot)),
    },
    methods: mergeMethods(layers),
    generalRequirements: [...new Set(layers.flatMap((layer) => layer.generalRequirements))],
    requirements: layers.flatMap(({ requirements }) => requirements),
    grounds: mergeGrounds(layers),
    remedies: layers.flatMap(({ remedies }) => remedies),
    conditions: layers.flatMap(({ conditions }) =>
      conditions.map((condition) => ({ ...condition, ...conditionTraits[condition.kind] })),
    ),
    rules: layers.flatMap(({ id, basis, rules = [] }) =>
      basis === 'none' ? [] : rules.map((rule) => ({ ...rule, pack: id, basis })),
    ),
    declaration: lastStated(layers, 'declaration'),
    calendar: lastStated(layers, 'calendar'),
    promise: lastStated(layers, 'promise'),
    promises: Object.assign({}, ...layers.map(({ promises }) => promises)),
    requests: Object.assign({}, ...layers.map(({ requests }) => requests)),
    reminders: lastStated(layers, 'reminders'),
    approval: lastStated(layers, 'approval'),
    lapseAfterDays: lastStated(layers, 'lapseAfterDays'),
    sourceCap: lastStated(layers, 'sourceCap'),
    routing: { ...noLots, ...layers.findLast(({ routing }) => routing)?.routing },
    integrity: layers.findLast(({ integrity }) => integrity)?.integrity ?? usualIntegrity,
    goodwill: layers.findLast(({ goodwill }) => goodwill)?.goodwill ?? usualGoodwill,
    screening: { thresholds: mergeThresholds(layers) },
  }
}

const noLots = { sampleShare: 0, doubleReviewShare: 0 }
/** Where no pack says otherwise. */
const usualIntegrity: PolicyPack['integrity'] = { hearingDays: 7, recordDays: 5 }
const usualGoodwill: PolicyPack['goodwill'] = { windowDays: 60, figuresDays: 7 }

/** Laws of several countries can recall the same; it is said once. */
function distinct(texts: readonly LocalText[]): LocalText[] {
  return [...new Map(texts.map((text) => [text.en, text])).values()]
}

function mergeThresholds(layers: readonly PackLayer[]): ScreeningPolicy['thresholds'] {
  const merged: Record<string, Record<string, number>> = {}
  for (const { screening } of layers) {
    for (const [check, figures] of Object.entries(screening?.thresholds ?? {})) {
      merged[check] = { ...merged[check], ...figures }
    }
  }
  return merged
}

function joined(titles: readonly LocalText[]): LocalText {
  return {
    de: titles.map(({ de }) => de).join(' · '),
    en: titles.map(({ en }) => en).join(' · '),
  }
}
