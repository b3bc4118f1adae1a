import type { QueueItem } from '@freigabe/contract'

/** Why one act cannot cover a case yet: so many statements are to be judged, or it could not be taken. */
export interface NotReady {
  item: QueueItem
  unassessed: number
  error: unknown
}

/** One act was to cover several cases, and some of them are not ready for it; nothing was sent. */
export class CasesNotReady extends Error {
  readonly cases: readonly NotReady[]

  constructor(cases: readonly NotReady[]) {
    super('Some of the cases are not ready.')
    this.cases = cases
  }
}
