import { takeInBatch } from '../case/lists/take-in-batch.ts'
import type { House } from '../house.ts'
import { screenBatch } from '../lists/screening/screen-batch.ts'

/** Screens an import as its job would, in the last of its tries. */
export async function screenNow(house: House, account: string, batch: string): Promise<void> {
  const run = { attempt: 1, last: true, signal: AbortSignal.timeout(30_000) }
  await screenBatch(house, { account, batch }, run, takeInBatch)
}
