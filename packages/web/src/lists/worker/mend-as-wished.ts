import { findGone, type LeaveOut, type Mended, type MendOptions, mend } from '@freigabe/screening'
import { bytesOf } from './bytes-of.ts'
import type { Reading, ToWorker } from './messages.ts'

type Wished = Omit<Extract<ToWorker, { kind: 'mend' | 'count' }>, 'kind'>

/** Cleans a file as the customer wishes; those who left are read first, since another row may say it of them. */
export async function mendAsWished(
  { file, reading, wishes, dayOrder, listed }: Wished,
  means: Pick<MendOptions, 'write' | 'onProgress'>,
): Promise<Mended> {
  const { domains, leavesOutHidden, leaveOut } = wishes
  const how = { ...readingOptions(reading), leavesOutHidden, onProgress: means.onProgress }
  const left: LeaveOut = {
    ...(leaveOut.includes('gone') && { gone: await findGone(bytesOf(file), how) }),
    ...(leaveOut.includes('stale') && { contactBefore: staleBefore() }),
    ...(dayOrder && { dayOrder }),
    ...(listed && { listed: listed.hashes }),
    roles: leaveOut.includes('roles'),
  }
  return mend(bytesOf(file), { ...how, domains, leaveOut: left, write: means.write })
}

export function readingOptions({
  columns,
  encoding,
}: Reading): Pick<MendOptions, 'columns' | 'encoding'> {
  return {
    columns: columns as MendOptions['columns'] & object,
    ...(encoding ? { encoding } : {}),
  }
}

/** As the check of contacts counts: 24 months ago. */
function staleBefore(): number {
  const now = new Date()
  return now.setUTCMonth(now.getUTCMonth() - 24)
}
