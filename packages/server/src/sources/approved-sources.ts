import type { api, BodyOf } from '@freigabe/contract'
import type { PolicyPack } from '@freigabe/core'
import { AppError } from '../http/app-error.ts'
import { refuseHighCap } from './refuse-source-flaws.ts'
import type { SourceOfCase } from './sources-of-case.ts'

/** A source with what is approved of it. */
export type ApprovedSource = SourceOfCase

/**
 * The sources of a case with how much a reviewer lets arrive through each: what was wished, else what was
 * declared. Throws SOURCE_UNKNOWN, and SOURCE_CAP_TOO_HIGH where that is more than was declared.
 */
export function approvedSources(
  policy: PolicyPack,
  declared: readonly SourceOfCase[],
  wishes: BodyOf<typeof api.acceptCase>['sources'] = [],
): ApprovedSource[] {
  const unknown = wishes.filter(({ source }) => declared.every(({ id }) => id !== source))
  if (unknown.length > 0) {
    throw new AppError('SOURCE_UNKNOWN', { about: { sourceIds: unknown.map((w) => w.source) } })
  }
  return declared.map((source) => {
    const { cap, periodDays } = wishes.find((wish) => wish.source === source.id) ?? source
    if (cap * source.periodDays > source.cap * periodDays) {
      const { cap: recipients, periodDays: days } = source
      throw new AppError('SOURCE_CAP_TOO_HIGH', { about: { recipients, days } })
    }
    refuseHighCap(policy, { cap, periodDays })
    return { ...source, cap, periodDays }
  })
}
