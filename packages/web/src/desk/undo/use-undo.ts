import type { ScheduledOnRequest } from '@freigabe/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useMatch, useNavigate } from '@tanstack/react-router'
import { client } from '../../api/client.ts'
import { about } from '../../api/keys.ts'
import { read } from '../../api/read.ts'
import { useSession } from '../../people/session.ts'
import { keptAppeal } from '../../requests/appeal/kept-appeal.ts'
import { keptGoodwill } from '../../requests/goodwill/kept-goodwill.ts'
import { keptHold } from '../../watching/desk/steps/kept-hold.ts'
import { keptDraft } from '../case/judging/kept-draft.ts'
import { draftOfWish } from './draft-of-wish.ts'
import { takenBack } from './taken-back.ts'

interface OnCase {
  accountId: string
  caseId: string
}
interface OnRequest {
  accountId: string
  requestId: string
  kind: ScheduledOnRequest['kind']
}
interface OnHold {
  accountId: string
  holdId: string
}
/** What a decision is on that waits: a case, an appeal, a request for goodwill or a hold. */
export type DecidedOn = OnCase | OnRequest | OnHold

/** Takes back the reader's decision, and opens what it was on with the form filled as before. */
export function useUndo() {
  const queryClient = useQueryClient()
  const { person } = useSession()
  const desk = useMatch({ from: '/signed-in/desk', shouldThrow: false })
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (on: DecidedOn) => {
      if ('requestId' in on && (on.kind === 'grant' || on.kind === 'decline')) {
        await takeBackGoodwill(queryClient, on)
        const params = { account: on.accountId, request: on.requestId }
        return void navigate({ to: '/billing/$account/$request', params, resetScroll: false })
      }
      if ('requestId' in on) {
        await takeBackAppeal(queryClient, on)
        const params = { account: on.accountId, request: on.requestId }
        return void navigate({ to: '/requests/$account/$request', params, resetScroll: false })
      }
      if ('holdId' in on) {
        await takeBackHold(queryClient, on)
        const params = { account: on.accountId, hold: on.holdId }
        return void navigate({ to: '/holds/$account/$hold', params, resetScroll: false })
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
  { accountId, requestId }: OnRequest,
): Promise<void> {
  const params = { account: accountId, request: requestId }
  const written = await client.undoAppealDecision({ params })
  takenBack.remember(written.messageId)
  await queryClient.fetchQuery({ ...read('readDeskRequest', { params }), staleTime: 0 })
  keptAppeal.restore(requestId, written)
  void queryClient.invalidateQueries(about('appeals'))
}

async function takeBackGoodwill(
  queryClient: QueryClient,
  { accountId, requestId }: OnRequest,
): Promise<void> {
  const params = { account: accountId, request: requestId }
  const written = await client.undoGoodwillDecision({ params })
  takenBack.remember(written.messageId)
  await queryClient.fetchQuery({ ...read('readGoodwillRequest', { params }), staleTime: 0 })
  keptGoodwill.restore(requestId, written)
  void queryClient.invalidateQueries(about('goodwill'))
}

async function takeBackHold(
  queryClient: QueryClient,
  { accountId, holdId }: OnHold,
): Promise<void> {
  const params = { account: accountId, hold: holdId }
  const written = await client.undoHoldDecision({ params })
  takenBack.remember(written.command.decisionId)
  await queryClient.fetchQuery({ ...read('readDeskHold', { params }), staleTime: 0 })
  keptHold.restore(holdId, written)
  void queryClient.invalidateQueries(about('holds'))
}
