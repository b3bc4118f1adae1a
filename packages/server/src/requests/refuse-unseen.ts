import { type Actor, type RequestKind, requestHandlers } from '@freigabe/core'
import { AppError } from '../http/app-error.ts'

/** Throws NOT_FOUND where staff ask about a kind of request that goes to others: for them it is not there. */
export function refuseUnseen(kind: RequestKind, by: Actor): void {
  if (by.kind === 'staff' && !requestHandlers[kind].includes(by.role)) {
    throw new AppError('NOT_FOUND')
  }
}
