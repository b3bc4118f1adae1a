import { api } from '@freigabe/contract'
import { removeExample } from '../example/erase-example.ts'
import type { House } from '../house.ts'
import { callerName } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { guess } from '../people/sign-in/guess-limits.ts'
import { issueKey, listKeys, revokeKey } from './keys.ts'
import { listSweepFailures } from './list-sweep-failures.ts'
import { drawScreeningKey, listScreeningKeys, revokeScreeningKey } from './screening-keys.ts'
import { previewOfCalendar, readCalendar, setCalendar } from './set-calendar.ts'
import { setUp, setupCode } from './set-up.ts'
import { changeSettings, readPlatform, readSettings } from './settings.ts'

/** The installation: first run, settings and keys. */
export function platformRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readPlatform, ({ caller }) => readPlatform(house, caller))
  route(app, doors, api.setUp, ({ body, request }) =>
    guess(house, request, 'setup_code', () => setUp(house, body)),
  )
  route(app, doors, api.removeExample, async ({ request }) => {
    await removeExample(house)
    request.log.warn({ setupCode: await setupCode(house) }, 'example removed; enter this code')
    return undefined
  })
  route(app, doors, api.readSettings, () => readSettings(house))
  route(app, doors, api.changeSettings, ({ actor, body }) => changeSettings(house, actor(), body))
  route(app, doors, api.readCalendar, () => readCalendar(house))
  route(app, doors, api.setCalendar, ({ actor, body }) => setCalendar(house, actor(), body))
  route(app, doors, api.previewCalendar, ({ body }) => previewOfCalendar(house, body))
  route(app, doors, api.listSweepFailures, () => listSweepFailures(house))
  route(app, doors, api.listKeys, () => listKeys(house, null))
  route(app, doors, api.issueKey, ({ actor, caller, body }) =>
    issueKey(house, actor(), callerName(caller), null, body),
  )
  route(app, doors, api.revokeKey, ({ actor, params }) =>
    revokeKey(house, actor(), null, params.key),
  )
  route(app, doors, api.listScreeningKeys, () => listScreeningKeys(house))
  route(app, doors, api.drawScreeningKey, ({ actor, caller, body }) =>
    drawScreeningKey(house, actor(), callerName(caller), body.name),
  )
  route(app, doors, api.revokeScreeningKey, ({ actor, caller, params }) =>
    revokeScreeningKey(house, actor(), callerName(caller), params.key),
  )
  route(app, doors, api.listAccountKeys, ({ account }) => listKeys(house, account))
  route(app, doors, api.issueAccountKey, ({ account, actor, caller, body }) =>
    issueKey(house, actor(), callerName(caller), account, body),
  )
  route(app, doors, api.revokeAccountKey, ({ account, actor, params }) =>
    revokeKey(house, actor(), account, params.key),
  )
}
