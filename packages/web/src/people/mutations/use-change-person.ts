import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { sessionQuery } from '../queries/session-query.ts'

/** Changes one's own name, language, time zone or choice of mails. */
export function useChangePerson() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: BodyInput<Api['changePerson']>) => client.changePerson({ body }),
    onSuccess: (person) =>
      queryClient.setQueryData(
        sessionQuery.queryKey,
        (session) => session && { ...session, person },
      ),
  })
}
