import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { personName, personOf, sideRole, staffActor } from '../http/caller.ts'
import { refuseForged } from '../http/csrf.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { changeAccount, createAccount, stateAccountFacts } from './accounts/keep-accounts.ts'
import { changeMember, listMembers, removeMember } from './accounts/members.ts'
import { listAccounts, readAccount } from './accounts/read-accounts.ts'
import { readSender, reportSender } from './accounts/sender.ts'
import { acceptAndSignIn, acceptAsMyself, readInvitation } from './invitations/accept-invitation.ts'
import {
  inviteMember,
  inviteStaff,
  withdrawInvitation,
  withdrawStaffInvitation,
} from './invitations/invite.ts'
import { changePerson } from './person.ts'
import { countLetter, guess } from './sign-in/guess-limits.ts'
import { readSession, refreshSession } from './sign-in/read-session.ts'
import { requestPasswordReset, resetPassword } from './sign-in/reset-password.ts'
import { signIn, signOut } from './sign-in/sign-in.ts'
import { changeStaff, listStaff, setSkills } from './staff/staff.ts'

/** Signing in, accounts, and the people of an account. */
export function peopleRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.signIn, ({ body, request, reply }) =>
    guess(house, request, { password: body.email }, () => signIn(house, body, request, reply)),
  )
  route(app, doors, api.readSession, async ({ caller, request, reply }) =>
    readSession(house, await refreshSession(house, personOf(caller), request, reply)),
  )
  route(app, doors, api.findSession, async ({ caller, request, reply }) => ({
    session:
      caller.kind === 'person'
        ? await readSession(house, await refreshSession(house, caller, request, reply))
        : null,
  }))
  route(app, doors, api.signOut, ({ request, reply }) => signOut(house, request, reply))
  route(app, doors, api.requestPasswordReset, async ({ body, request }) => {
    await countLetter(house, request, body.email)
    return requestPasswordReset(house, body.email)
  })
  route(app, doors, api.resetPassword, ({ params, body, request, reply }) =>
    guess(house, request, 'link', () =>
      resetPassword(house, params.token, body.password, request, reply),
    ),
  )
  route(app, doors, api.changePerson, ({ caller, body }) =>
    changePerson(house, personOf(caller).personId, body),
  )
  route(app, doors, api.readInvitation, ({ params, request }) =>
    guess(house, request, 'link', () => readInvitation(house, params.token)),
  )
  route(app, doors, api.acceptInvitation, ({ caller, params, body, request, reply }) =>
    guess(house, request, 'link', async () => {
      if (caller.kind !== 'person' || body.password !== undefined) {
        return acceptAndSignIn(house, params.token, body, request, reply)
      }
      refuseForged(doors, caller, request)
      return acceptAsMyself(house, caller, params.token)
    }),
  )
  route(app, doors, api.listAccounts, ({ capacity, query }) =>
    listAccounts(house, capacity === 'platform_key' ? 'admin' : sideRole(capacity), query),
  )
  route(app, doors, api.createAccount, ({ actor, body }) => createAccount(house, actor(), body))
  route(app, doors, api.readAccount, ({ account, capacity }) =>
    readAccount(house, sideRole(capacity), account),
  )
  route(app, doors, api.changeAccount, ({ account, actor, body }) =>
    changeAccount(house, actor(), account, body),
  )
  route(app, doors, api.stateAccountFacts, ({ account, actor, body }) =>
    stateAccountFacts(house, actor(), account, body),
  )
  route(app, doors, api.reportSender, ({ account, actor, body }) =>
    reportSender(house, actor(), account, body),
  )
  route(app, doors, api.readSender, ({ account }) => readSender(house, account))
  route(app, doors, api.listMembers, ({ account, capacity }) =>
    listMembers(house, sideRole(capacity), account),
  )
  route(app, doors, api.inviteMember, ({ account, actor, caller, body }) =>
    inviteMember(house, actor(), personName(caller), account, body),
  )
  route(app, doors, api.withdrawInvitation, ({ account, actor, params }) =>
    withdrawInvitation(house, actor(), account, params.invitation),
  )
  route(app, doors, api.changeMember, ({ account, actor, params, body }) =>
    changeMember(house, actor(), account, params.person, body.role),
  )
  route(app, doors, api.removeMember, ({ account, actor, params }) =>
    removeMember(house, actor(), account, params.person),
  )
}

/** The people of the platform. */
export function staffRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listStaff, () => listStaff(house))
  route(app, doors, api.inviteStaff, ({ actor, caller, body }) =>
    inviteStaff(house, actor(), personName(caller), body),
  )
  route(app, doors, api.withdrawStaffInvitation, ({ actor, params }) =>
    withdrawStaffInvitation(house, actor(), params.invitation),
  )
  route(app, doors, api.changeStaff, ({ actor, params, body }) =>
    changeStaff(house, staffActor(actor()), params.person, body.roles),
  )
  route(app, doors, api.setSkills, ({ actor, params, body }) =>
    setSkills(house, actor(), params.person, body.skills),
  )
}
