import type { Api, BodyInput } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { client } from '../api/client.ts'
import { keyOf } from '../api/keys.ts'
import { read } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'
import { keepToken, sessionQuery } from '../people/session.ts'
import { keysQuery } from './queries.ts'

/** Sets the installation up and signs its first administrator in. */
export function useSetUp() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: async (body: BodyInput<Api['setUp']>) => {
      await client.setUp({ body })
      return client.signIn({ body: { email: body.email, password: body.password } })
    },
    onSuccess: async (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, keepToken(session))
      await queryClient.invalidateQueries({ queryKey: keyOf('readPlatform'), refetchType: 'none' })
      await router.navigate({ to: '/' })
    },
  })
}

/** Changes what the operator has chosen. */
export function useChangeSettings() {
  return useChange((body: BodyInput<Api['changeSettings']>) => client.changeSettings({ body }), {
    becomes: read('readSettings'),
  })
}

/** Sets the business calendar. */
export function useSetCalendar() {
  return useChange((body: BodyInput<Api['setCalendar']>) => client.setCalendar({ body }), {
    becomes: read('readCalendar'),
  })
}

/** Issuing and revoking the keys of an account, or of the platform where `account` is null. */
export function useKeyChanges(account: string | null) {
  const stale = keysQuery(account)
  return {
    issue: useChange(
      (body: BodyInput<Api['issueKey']>) =>
        account === null
          ? client.issueKey({ body })
          : client.issueAccountKey({ params: { account }, body }),
      { stale },
    ),
    revoke: useChange(
      (key: string) =>
        account === null
          ? client.revokeKey({ params: { key } })
          : client.revokeAccountKey({ params: { account, key } }),
      { stale },
    ),
  }
}

/** Issuing and revoking screening keys. Nothing from a key's file is kept in the browser. */
export function useScreeningKeyChanges() {
  const stale = read('listScreeningKeys')
  return {
    issue: useChange((name: string) => client.drawScreeningKey({ body: { name } }), {
      stale,
      gcTime: 0,
    }),
    revoke: useChange((key: string) => client.revokeScreeningKey({ params: { key } }), { stale }),
  }
}

/** Removes all example data; the application reloads, because the session has gone with it. */
export function useRemoveExample() {
  return useMutation({
    mutationFn: () => client.removeExample(),
    onSuccess: () => window.location.assign('/'),
  })
}
