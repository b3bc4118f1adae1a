import type { OperationName } from '@freigabe/contract'

/** What the client must know of an endpoint to call it. */
export interface WireEndpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  answer: 'json' | 'none' | 'download' | 'live'
  /**
   * Whether a call may be repeated: a read may, a write under its key may, and a write without a kept key may
   * not.
   */
  again: 'freely' | 'keyed' | 'never'
}

/** One entry for each operation of the contract; a missing one fails the type check. */
export type Wire = Readonly<Record<OperationName, WireEndpoint>>
