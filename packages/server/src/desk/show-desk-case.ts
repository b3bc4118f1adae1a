import type { DeskCase } from '@freigabe/contract'
import type { House } from '../house.ts'
import { type Caller, personOf } from '../http/caller.ts'
import { readDeskCase } from './read-desk-case.ts'

/** The case that a call is about, as the caller at the desk sees it. Throws NOT_FOUND. */
export function showDeskCase(
  house: House,
  { caller, account, params }: { caller: Caller; account: string; params: { case: string } },
): Promise<DeskCase> {
  return readDeskCase(house, personOf(caller).personId, account, params.case)
}
