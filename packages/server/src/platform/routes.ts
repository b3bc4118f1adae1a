import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { callerName } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { issueKey, listKeys, revokeKey } from './keys.ts'
import { readPlatform } from './read-platform.ts'
import { setUp } from './set-up.ts'

/** The installation: first run and keys. */
export function platformRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readPlatform, () => readPlatform(house))
  route(app, doors, api.setUp, ({ body }) => setUp(house, body))
  route(app, doors, api.listKeys, () => listKeys(house, null))
  route(app, doors, api.issueKey, ({ actor, caller, body }) =>
    issueKey(house, actor(), callerName(caller), null, body),
  )
  route(app, doors, api.revokeKey, ({ actor, params }) =>
    revokeKey(house, actor(), null, params.key),
  )
  route(app, doors, api.listAccountKeys, ({ account }) => listKeys(house, account))
  route(app, doors, api.issueAccountKey, ({ account, actor, caller, body }) =>
    issueKey(house, actor(), callerName(caller), account, body),
  )
  route(app, doors, api.revokeAccountKey, ({ account, actor, params }) =>
    revokeKey(house, actor(), account, params.key),
  )
}
