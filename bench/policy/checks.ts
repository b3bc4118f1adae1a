import { loadPacks, readPacks } from '../../packages/server/src/policy/packs/load-packs.ts'
import type { Measurement } from '../measurement.ts'

const rounds = 41

/** How long a draft keeps the server busy at each pause in typing, in the largest pack and in all at once. */
export async function checks(): Promise<Measurement> {
  const packs = (await loadPacks()).map(({ layer: { id }, source }) => ({ id, source }))
  const typed = (changed: (id: string) => boolean) => (round: number) =>
    packs.map(({ id, source }) => ({
      file: `${id}.yaml`,
      source: changed(id) ? `${source}\n# ${round}\n` : source,
    }))
  const house = medianOf(typed((id) => id === 'house'))
  const all = medianOf(typed(() => true))
  return {
    what: 'check of a draft after a change of the house pack, median',
    measured: `${house.toFixed(0)} ms`,
    beside: `all packs changed ${all.toFixed(0)} ms`,
    ratio: (house / all).toFixed(2),
  }
}

/** Milliseconds, with different texts each time. */
function medianOf(textsOf: (round: number) => { file: string; source: string }[]): number {
  const times = Array.from({ length: rounds }, (_, round) => {
    const texts = textsOf(round)
    const begin = performance.now()
    readPacks(texts)
    return performance.now() - begin
  })
  return times.sort((one, other) => one - other)[(rounds - 1) / 2]!
}
