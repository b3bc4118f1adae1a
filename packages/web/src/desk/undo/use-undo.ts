import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { read } from '../../api/read.ts'
import { useSession } from '../../people/session.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import { useFilters } from '../queue/use-filters.ts'
import { draftOfWish } from './draft-of-wish.ts'
import { takenBack } from './taken-back.ts'

/** Takes back the reader's decision, and opens the case with its form filled as before. */
export function useUndo() {
  const queryClient = useQueryClient()
  const { person } = useSession()
  const { filters } = useFilters()
  const navigate = useNavigate()
  const readDesk = () => queryClient.invalidateQueries(about('desk'))
  return useMutation({
    mutationFn: async ({ accountId, caseId }: { accountId: string; caseId: string }) => {
      const wish = await client.undoDecision({ params: { account: accountId, case: caseId } })
      takenBack.remember(wish.kind === 'ask' ? wish.command.questionId : wish.command.decisionId)
      const query = {
        ...read('readDeskCase', { params: { account: accountId, case: caseId } }),
        staleTime: 0,
      }
      const { account } = await queryClient.fetchQuery(query)
      const key = keptDraft.keyOf(person.id, caseId)
      keptDraft.restore(key, draftOfWish(wish, account.timeZone))
      const params = { account: accountId, case: caseId }
      void navigate({ to: '/desk/$account/$case', params, search: filters, resetScroll: false })
    },
    onSettled: readDesk,
  })
}
