import { client } from '../../api/client.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import type { Given } from './given-case.ts'

/** What is typed is on this device alone; the server knows of what was judged and noted. */
export function hasBegun({ person, case: caseId }: Pick<Given, 'person' | 'case'>): boolean {
  return keptDraft.has(keptDraft.keyOf(person, caseId))
}

/** Gives a case back that its reader has not begun with. Where that fails, the lease ends by itself. */
export function giveBack(given: Given): void {
  if (hasBegun(given)) return
  const params = { account: given.account, case: given.case }
  client.releaseCase({ params, query: { untouched: 'true' } }).catch(() => {})
}
