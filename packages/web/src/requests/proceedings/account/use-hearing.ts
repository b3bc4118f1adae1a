import type { Proceeding } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { read } from '../../../api/read.ts'

/** The proceeding about which the account is asked for its side, if any. */
export function useHearing(account: string): Proceeding | undefined {
  const { data } = useQuery(read('listProceedings', { params: { account } }))
  return data?.items.find(({ answerBy }) => answerBy !== null)
}
