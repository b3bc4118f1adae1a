import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'
import { useCase } from '../../case/case-context.tsx'

/** So many cases of an account are offered to be covered by one act. */
const most = 30

/**
 * Further cases of the account that one act may cover: in review, free or one's own, with nothing proposed for it, and about recipients,
 * since each source has a cap of its own.
 */
export function useFurtherCases() {
  const { account, caseId, shown, draft } = useCase()
  const { data } = useQuery(
    read('readQueue', { query: { account: account, status: 'in_review', limit: most } }),
  )
  const further = (data?.items ?? []).filter(
    (item) =>
      item.caseId !== caseId &&
      item.sourceName === null &&
      item.proposal === null &&
      (item.lease === null || item.lease.mine) &&
      shown.sources.length === 0,
  )
  return { further, chosen: further.filter((item) => draft.also.includes(item.caseId)) }
}
