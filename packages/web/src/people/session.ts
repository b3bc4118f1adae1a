import type { Api, BodyInput, Session } from '@freigabe/contract'
import {
  type Query,
  queryOptions,
  useMutation,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { keyOf } from '../api/keys.ts'
import { csrfToken, sessionEnded } from '../api/state.ts'
import { takeChosen } from '../i18n/locale.ts'

/** The signed-in person; null if none. */
export const sessionQuery = queryOptions({
  queryKey: keyOf('findSession'),
  queryFn: async ({ signal, client: queries, queryKey }): Promise<Session | null> => {
    const { session } = await client.findSession({}, { signal })
    if (session !== null) return keepToken(session)
    const before = queries.getQueryData<Session | null>(queryKey) ?? null
    // It ended while somebody was at work: the page stays, and the shell asks for the password over it.
    if (before) sessionEnded.report(true)
    return before
  },
  staleTime: 5 * 60_000,
})

/** The session of the person, on a page that requires signing in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new Error('useSession is called on a page without a session')
  return data
}

/** Makes later writes carry the session's token. */
export function keepToken(session: Session): Session {
  csrfToken.current = session.csrfToken
  return session
}

const allButSession = {
  predicate: ({ queryKey }: Query) => queryKey[0] !== sessionQuery.queryKey[0],
}

/** A language chosen before signing in becomes the person's, like one chosen later. */
async function inChosenLanguage(session: Session): Promise<Session> {
  const locale = takeChosen()
  if (locale === null || locale === session.person.locale) return session
  keepToken(session)
  return { ...session, person: await client.changePerson({ body: { locale } }) }
}

/** Signs in; data read before is forgotten, because it may have been another person's. */
export function useSignIn() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: { email: string; password: string }) =>
      inChosenLanguage(await client.signIn({ body })),
    onSuccess: (session) => {
      queryClient.getMutationCache().clear()
      // Language and time zone follow the session's query, and must continue to.
      queryClient.removeQueries(allButSession)
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
    },
  })
}

/** Signs the same person in again after their session expired; the page stays as it is. */
export function useRenewSession() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => client.signIn({ body }),
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      sessionEnded.report(false)
      void queryClient.invalidateQueries(allButSession)
    },
  })
}

/** Signs out and reloads at `next`, so that nothing read stays in memory. */
export function useSignOut(next = '/sign-in') {
  return useMutation({
    mutationFn: () => client.signOut(),
    onSuccess: () => window.location.assign(next),
  })
}

/** Accepts an invitation, and continues as the person who did. */
export function useAcceptInvitation(token: string) {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (body: BodyInput<Api['acceptInvitation']>) =>
      client.acceptInvitation({ params: { token }, body }),
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      await router.navigate({ to: '/' })
    },
  })
}

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

/** Whether the person may state, import and submit for an account: its owners and editors. */
export function useMayWrite(account: string): boolean {
  const { memberships } = useSession()
  const role = memberships.find(({ accountId }) => accountId === account)?.role
  return role === 'owner' || role === 'editor'
}

/** Whether the person is an owner of an account: they alone manage its keys and webhooks. */
export function useIsOwner(account: string): boolean {
  const { memberships } = useSession()
  return memberships.some(({ accountId, role }) => accountId === account && role === 'owner')
}

/** Whether the person reads an account's pages as staff, to whom they speak of the account, and not to it. */
export function useReadsAsStaff(account: string): boolean {
  const { memberships, staffRoles } = useSession()
  return staffRoles.length > 0 && memberships.every(({ accountId }) => accountId !== account)
}

/** Where the person reads a case: those who decide at the desk, and everybody else on the account's page. */
export function useCasePlace(): '/desk/$account/$case' | '/a/$account/cases/$case' {
  const { staffRoles } = useSession()
  const hasDesk = staffRoles.includes('reviewer') || staffRoles.includes('lead')
  return hasDesk ? '/desk/$account/$case' : '/a/$account/cases/$case'
}
