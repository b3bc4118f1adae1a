import type { AccountFacts } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { accountQuery } from '../queries/account-query.ts'

/** States what an account's lists are judged by from the next screening on. */
export function useStateAccountFacts(account: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: AccountFacts) => client.stateAccountFacts({ params: { account }, body }),
    onSuccess: (stated) => queryClient.setQueryData(accountQuery(account).queryKey, stated),
  })
}
