import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { deskCaseQuery } from '../queries/desk-case-query.ts'

/** Writing an internal note. */
export function useNote(account: string, caseId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = deskCaseQuery(account, caseId)
  return useMutation({
    mutationFn: (text: string) =>
      client.writeNote({ params: { account, case: caseId }, body: { text } }),
    onSuccess: (note) =>
      queryClient.setQueryData(
        queryKey,
        (seen) => seen && { ...seen, notes: [...seen.notes, note] },
      ),
  })
}
