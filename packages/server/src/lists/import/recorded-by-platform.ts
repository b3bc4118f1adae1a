import type { Batch } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { AppError } from '../../http/app-error.ts'

/**
 * Whether the platform states that it recorded the sign-ups of an import itself. Its key alone does not say so, since
 * it also hands on the files of customers. Throws NOT_ALLOWED where anybody else says it.
 */
export function isRecordedByPlatform(
  by: Actor,
  { recordedBy }: { recordedBy?: NonNullable<Batch['recordedBy']> | undefined },
): boolean {
  if (recordedBy === undefined) return false
  if (by.kind === 'platform_key') return true
  throw new AppError('NOT_ALLOWED')
}
