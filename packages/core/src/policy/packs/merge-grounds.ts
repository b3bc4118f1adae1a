import { lastStated } from './last-stated.ts'
import { nearestFirst } from './nearest-first.ts'
import type { GroundLayer, PackLayer } from './pack-layer.ts'
import type { Ground } from './policy-pack.ts'

/**
 * One ground for each code of which a pack states the rule: law first, then house rules. Where
 * several packs state it, the nearest one's rule stands; words without a rule make no ground.
 */
export function mergeGrounds(layers: readonly PackLayer[]): Ground[] {
  const codes = new Set(layers.flatMap(({ grounds }) => grounds.map(({ code }) => code)))
  const merged = [...codes].flatMap((code) => mergeGround(layers, code) ?? [])
  return ['law', 'house'].flatMap((basis) => merged.filter((ground) => ground.basis === basis))
}

function mergeGround(layers: readonly PackLayer[], code: string): Ground | undefined {
  for (const { basis, grounds } of nearestFirst(layers)) {
    const { rule, source } = grounds.find((ground) => ground.code === code) ?? {}
    if (!rule) continue
    const said: GroundLayer[] = layers.flatMap((layer) =>
      layer.grounds.filter((ground) => ground.code === code),
    )
    const title = lastStated(said, 'title', code)
    const question = lastStated(said, 'question', code)
    return { code, basis, title, rule, question, ...(source && { source }) }
  }
  return undefined
}
