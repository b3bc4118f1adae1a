import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { followEvents } from './follow-events.ts'
import { listEvents } from './read-events.ts'

/** What happened: the platform reads all of it, an account its own. */
export function eventRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listEvents, ({ query }) => listEvents(house, null, query))
  route(app, doors, api.followEvents, ({ query, request }) =>
    followEvents(house, null, query, request),
  )
  route(app, doors, api.listAccountEvents, ({ account, query }) =>
    listEvents(house, account, query),
  )
  route(app, doors, api.followAccountEvents, ({ account, query, request }) =>
    followEvents(house, account, query, request),
  )
}
