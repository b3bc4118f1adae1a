import type { AccountRole, Locale } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { membersQuery } from '../queries/members-query.ts'

/** Inviting people to an account, and changing or removing its members. */
export function useMemberChanges(account: string) {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(membersQuery(account))
  return {
    invite: useMutation({
      mutationFn: (body: { email: string; role: AccountRole; locale: Locale }) =>
        client.inviteMember({ params: { account }, body }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (invitation: string) =>
        client.withdrawInvitation({ params: { account, invitation } }),
      onSuccess,
    }),
    changeRole: useMutation({
      mutationFn: ({ person, role }: { person: string; role: AccountRole }) =>
        client.changeMember({ params: { account, person }, body: { role } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (person: string) => client.removeMember({ params: { account, person } }),
      onSuccess,
    }),
  }
}
