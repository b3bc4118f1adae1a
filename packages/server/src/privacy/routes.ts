import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { eraseAddress } from './erase-address.ts'
import { exportAddress, searchAddress } from './search-address.ts'

/** What is held about an e-mail address. */
export function privacyRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.searchAddress, ({ actor, body }) => searchAddress(house, actor(), body))
  route(app, doors, api.exportAddress, ({ actor, body }) => exportAddress(house, actor(), body))
  route(app, doors, api.eraseAddress, ({ actor, body }) =>
    eraseAddress(house, staffActor(actor()), body),
  )
}
