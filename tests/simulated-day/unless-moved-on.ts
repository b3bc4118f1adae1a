import { isApiError } from '@freigabe/sdk'
import type { DayRecord } from './day-record.ts'

/** Whether the act went through; a case that was decided or taken back in this very minute refuses it. */
export async function unlessMovedOn(
  record: DayRecord,
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    if (!isApiError(error, 'CASE_NOT_OPEN_FOR_THIS')) throw error
    record.refused.movedOn += 1
    return false
  }
}
