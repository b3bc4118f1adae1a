import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { callerName, personOf } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { sideRole } from '../http/side-role.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { changeAccount } from './change-account.ts'
import { changeMember, removeMember } from './change-member.ts'
import { changePerson } from './change-person.ts'
import { createAccount } from './create-account.ts'
import { inviteMember, withdrawInvitation } from './invite-member.ts'
import { listAccounts, readAccount } from './list-accounts.ts'
import { listMembers } from './list-members.ts'
import { readSession } from './read-session.ts'
import { requestPasswordReset, resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** Signing in, accounts, and the people of an account. */
export function accountRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.signIn, ({ body, request, reply }) => signIn(house, body, request, reply))
  route(app, doors, api.readSession, ({ caller }) => readSession(house, personOf(caller)))
  route(app, doors, api.signOut, ({ request, reply }) => signOut(house, request, reply))
  route(app, doors, api.requestPasswordReset, ({ body }) => requestPasswordReset(house, body.email))
  route(app, doors, api.resetPassword, ({ params, body }) =>
    resetPassword(house, params.token, body.password),
  )
  route(app, doors, api.changePerson, ({ caller, body }) =>
    changePerson(house, personOf(caller).personId, body),
  )
  route(app, doors, api.readInvitation, ({ params }) => readInvitation(house, params.token))
  route(app, doors, api.acceptInvitation, ({ caller, params, body, reply }) =>
    acceptInvitation(house, caller, params.token, body, reply),
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
  route(app, doors, api.listMembers, ({ account, capacity }) =>
    listMembers(house, sideRole(capacity), account),
  )
  route(app, doors, api.inviteMember, ({ account, actor, caller, body }) =>
    inviteMember(house, actor(), callerName(caller), account, body),
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
