import { mergeMethods } from './merge-methods.ts'
import type { PackLayer, SinglePart } from './pack-layer.ts'
import type { LocalText, PolicyPack, ScreeningPolicy } from './policy-pack.ts'

/**
 * Merges packs into the effective policy: the strictest stance on a method wins, lists are put
 * together, and of declaration, promise, approval and lapse, and of each threshold of the screening, the
 * last pack that states one wins.
 *
 * @param layers the packs, each after the one that it extends: law first, house last
 * @throws {RangeError} if no pack states something that a policy must have
 */
export function mergePacks(layers: readonly PackLayer[]): PolicyPack {
  return {
    id: layers.map(({ id }) => id).join('+'),
    version: layers.map(({ version }) => version).join('+'),
    title: joined(layers.map(({ title }) => title)),
    packs: layers.map(({ id, version, title, notice }) => ({ id, version, title, notice })),
    sources: layers.flatMap(({ sources }) => sources),
    principles: layers.flatMap(({ basis, principles }) => principles.map((p) => ({ ...p, basis }))),
    reminder: {
      may: layers.flatMap(({ reminder }) => reminder.may),
      mayNot: layers.flatMap(({ reminder }) => reminder.mayNot),
    },
    methods: mergeMethods(layers),
    generalRequirements: [...new Set(layers.flatMap((layer) => layer.generalRequirements))],
    requirements: layers.flatMap(({ requirements }) => requirements),
    grounds: layers.flatMap(({ basis, grounds }) => grounds.map((g) => ({ ...g, basis }))),
    remedies: layers.flatMap(({ remedies }) => remedies),
    conditions: layers.flatMap(({ conditions }) => conditions),
    declaration: lastStated(layers, 'declaration'),
    promise: lastStated(layers, 'promise'),
    approval: lastStated(layers, 'approval'),
    lapseAfterDays: lastStated(layers, 'lapseAfterDays'),
    screening: { thresholds: mergeThresholds(layers) },
  }
}

function lastStated<Part extends SinglePart>(
  layers: readonly PackLayer[],
  part: Part,
): PolicyPack[Part] {
  const stated = layers.findLast((layer) => layer[part] !== undefined)?.[part]
  if (stated === undefined) throw new RangeError(`No pack states ${part}.`)
  return stated as PolicyPack[Part]
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
