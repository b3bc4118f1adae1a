import type { Locale, StaffRole } from '@freigabe/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { staffQuery } from '../queries/staff-query.ts'

/** Inviting staff, withdrawing invitations, and setting roles. */
export function useStaffChanges() {
  const queryClient = useQueryClient()
  const onSuccess = () => queryClient.invalidateQueries(staffQuery)
  return {
    invite: useMutation({
      mutationFn: (body: { email: string; roles: StaffRole[]; locale: Locale }) =>
        client.inviteStaff({ body }),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (invitation: string) =>
        client.withdrawStaffInvitation({ params: { invitation } }),
      onSuccess,
    }),
    setSkills: useMutation({
      mutationFn: ({ person, skills }: { person: string; skills: string[] }) =>
        client.setSkills({ params: { person }, body: { skills } }),
      onSuccess,
    }),
    setRoles: useMutation({
      mutationFn: ({ person, roles }: { person: string; roles: StaffRole[] }) =>
        client.changeStaff({ params: { person }, body: { roles } }),
      onSuccess,
    }),
  }
}
