import type { Sketch } from '@freigabe/screening'

/** A list that is being screened. */
export interface ListToCompare {
  account: string
  batch: string
  group: string
  digest: string
  sketch: Sketch
}
