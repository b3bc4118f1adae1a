import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { personName, staffActor } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { inviteStaff } from '../invitations/invite.ts'
import { withdrawStaffInvitation } from '../invitations/withdraw-invitation.ts'
import { changeStaff, listStaff, setSkills } from './staff.ts'

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
