import type { RequestSummary } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../api/read.ts'
import { requestsOfCaseQuery } from './queries.ts'

/** The appeal against the decision on a case that bars another one; null where none does, or it is still being read. */
export function useStandingAppeal(account: string, caseId: string | null): RequestSummary | null {
  const { data } = useQuery({
    ...requestsOfCaseQuery(account, caseId ?? ''),
    enabled: caseId !== null,
  })
  return data?.items.find(isStandingAppeal) ?? null
}

/** The appeal against a warning that bars another one; null where none does, or it is still being read. */
export function useAppealOfWarning(
  account: string,
  proceeding: string | null,
): RequestSummary | null {
  const appeals = useAppeals(account, proceeding !== null)
  const isAgainst = ({ proceedingId }: RequestSummary) => proceedingId === proceeding
  return appeals.find((each) => isAgainst(each) && isStandingAppeal(each)) ?? null
}

/** The appeal against a suspension that stands since this moment; null where there is none. */
export function useAppealOfSuspension(
  account: string,
  since: string | null,
): RequestSummary | null {
  const appeals = useAppeals(account, since !== null)
  const isAgainst = ({ caseId, openedAt }: RequestSummary) =>
    caseId === null && since !== null && openedAt >= since
  return appeals.find((each) => isAgainst(each) && isStandingAppeal(each)) ?? null
}

function useAppeals(account: string, isAsked: boolean): readonly RequestSummary[] {
  const { data } = useQuery({
    ...read('listRequests', { params: { account }, query: { kind: 'appeal' } }),
    enabled: isAsked,
  })
  return data?.items ?? []
}

/** The request for goodwill of an account that is not decided yet; null where there is none, or it is still being read. */
export function useOpenGoodwill(account: string, isAsked = true): RequestSummary | null {
  const { data } = useQuery({
    ...read('listRequests', { params: { account }, query: { kind: 'goodwill' } }),
    enabled: isAsked,
  })
  return data?.items.find(({ status }) => status !== 'closed') ?? null
}

function isStandingAppeal({ kind, outcome }: RequestSummary): boolean {
  return kind === 'appeal' && outcome !== 'withdrawn' && outcome !== 'upheld'
}
