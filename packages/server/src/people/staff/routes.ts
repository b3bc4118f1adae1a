import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { personName, staffActor } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { changeStaff } from './change-staff.ts'
import { inviteStaff } from './invite-staff.ts'
import { listStaff } from './list-staff.ts'
import { setSkills } from './set-skills.ts'
import { withdrawStaffInvitation } from './withdraw-staff-invitation.ts'

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
