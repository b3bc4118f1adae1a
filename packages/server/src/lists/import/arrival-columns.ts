import { randomBytes } from 'node:crypto'
import { isDrawn, type PolicyPack } from '@freigabe/core'
import type { House } from '../../house.ts'

/**
 * The columns of a batch by which it belongs to its source: form, day, and the draw that decides whether a
 * person looks at it afterwards. The seed is drawn here, once, and kept with the batch.
 */
export function arrivalColumns(
  { clock }: House,
  { sourceCap }: PolicyPack,
  source: { source_id: string; version: number },
) {
  const seed = randomBytes(8).toString('hex')
  return {
    source_id: source.source_id,
    source_version: source.version,
    arrived_on: clock.now().slice(0, 10),
    sample_seed: seed,
    sampled: isDrawn(seed, sourceCap.sampledShare),
  }
}
