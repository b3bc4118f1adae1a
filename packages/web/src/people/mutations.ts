import type { Api, BodyInput } from '@freigabe/contract'
import { client } from '../api/client.ts'
import { read } from '../api/read.ts'
import { useChange } from '../api/use-change.ts'

/** Inviting people to an account, and changing or removing its members. */
export function useMemberChanges(account: string) {
  const stale = read('listMembers', { params: { account } })
  return {
    invite: useChange(
      (body: BodyInput<Api['inviteMember']>) => client.inviteMember({ params: { account }, body }),
      { stale },
    ),
    withdraw: useChange(
      (invitation: string) => client.withdrawInvitation({ params: { account, invitation } }),
      { stale },
    ),
    changeRole: useChange(
      ({ person, ...body }: { person: string } & BodyInput<Api['changeMember']>) =>
        client.changeMember({ params: { account, person }, body }),
      { stale },
    ),
    remove: useChange((person: string) => client.removeMember({ params: { account, person } }), {
      stale,
    }),
  }
}

/** Inviting staff, withdrawing invitations, and setting roles. */
export function useStaffChanges() {
  const stale = read('listStaff')
  return {
    invite: useChange((body: BodyInput<Api['inviteStaff']>) => client.inviteStaff({ body }), {
      stale,
    }),
    withdraw: useChange(
      (invitation: string) => client.withdrawStaffInvitation({ params: { invitation } }),
      { stale },
    ),
    setSkills: useChange(
      ({ person, ...body }: { person: string } & BodyInput<Api['setSkills']>) =>
        client.setSkills({ params: { person }, body }),
      { stale },
    ),
    setRoles: useChange(
      ({ person, ...body }: { person: string } & BodyInput<Api['changeStaff']>) =>
        client.changeStaff({ params: { person }, body }),
      { stale },
    ),
  }
}
