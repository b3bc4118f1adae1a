import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useMatch, useNavigate } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { read } from '../../api/read.ts'
import { useSession } from '../../people/session.ts'
import { keptAppeal } from '../../requests/appeal/kept-appeal.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import { draftOfWish } from './draft-of-wish.ts'
import { takenBack } from './taken-back.ts'

interface OnCase {
  accountId: string
  caseId: string
}
interface OnAppeal {
  accountId: string
  requestId: string
}
/** What a decision is on that waits: a case or an appeal. */
export type DecidedOn = OnCase | OnAppeal

/** Takes back the reader's decision, and opens the case or appeal with its form filled as before. */
export function useUndo() {
  const queryClient = useQueryClient()
  const { person } = useSession()
  const desk = useMatch({ from: '/signed-in/desk', shouldThrow: false })
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (on: DecidedOn) => {
      if ('requestId' in on) {
        await takeBackAppeal(queryClient, on)
        const params = { account: on.accountId, request: on.requestId }
        return void navigate({ to: '/requests/$account/$request', params, resetScroll: false })
      }
      await takeBackCase(queryClient, person.id, on)
      const params = { account: on.accountId, case: on.caseId }
      const search = desk?.search ?? {}
      void navigate({ to: '/desk/$account/$case', params, search, resetScroll: false })
    },
    onSettled: () => queryClient.invalidateQueries(about('desk')),
  })
}

async function takeBackCase(
  queryClient: QueryClient,
  person: string,
  { accountId, caseId }: OnCase,
): Promise<void> {
  const params = { account: accountId, case: caseId }
  const wish = await client.undoDecision({ params })
  takenBack.remember(wish.kind === 'ask' ? wish.command.questionId : wish.command.decisionId)
  const query = { ...read('readDeskCase', { params }), staleTime: 0 }
  const { account } = await queryClient.fetchQuery(query)
  keptDraft.restore(keptDraft.keyOf(person, caseId), draftOfWish(wish, account.timeZone))
}

async function takeBackAppeal(
  queryClient: QueryClient,
  { accountId, requestId }: OnAppeal,
): Promise<void> {
  const params = { account: accountId, request: requestId }
  const written = await client.undoAppealDecision({ params })
  takenBack.remember(written.messageId)
  await queryClient.fetchQuery({ ...read('readDeskRequest', { params }), staleTime: 0 })
  keptAppeal.restore(requestId, written)
  void queryClient.invalidateQueries(about('appeals'))
}
