import type { Complaint } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'

/** The complaints for which the account is asked to show consent, the most urgent first. */
export function useAskedComplaints(account: string): Complaint[] {
  const { data } = useQuery(read('listAskedComplaints', { params: { account } }))
  return (data?.items ?? [])
    .filter(({ answerBy }) => answerBy !== null)
    .sort((one, other) => (one.answerBy! < other.answerBy! ? -1 : 1))
}
