import { useQuery } from '@tanstack/react-query'
import { useCase } from '../../case/case-context.tsx'
import { furtherCasesQuery } from '../../queries/further-cases-query.ts'

/**
 * Further cases of the account that one act may cover: in review, free or one's own, with nothing proposed for it, and about recipients,
 * since each source has a cap of its own.
 */
export function useFurtherCases() {
  const { account, caseId, shown, draft } = useCase()
  const { data } = useQuery(furtherCasesQuery(account))
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
