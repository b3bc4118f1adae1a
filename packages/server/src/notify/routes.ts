import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { sideRole } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { listFailedMails } from './list-failed-mails.ts'
import { listNotifications } from './list-notifications.ts'
import { listMails, readMail } from './read-mailbox.ts'

/** What people were told. */
export function notifyRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listNotifications, ({ account, capacity, query }) =>
    listNotifications(house, sideRole(capacity), account, query),
  )
  route(app, doors, api.listFailedMails, ({ query }) => listFailedMails(house, query))
  route(app, doors, api.listMails, ({ caller, query }) => listMails(house, caller, query))
  route(app, doors, api.readMail, ({ caller, params }) => readMail(house, caller, params.mail))
}
