import { api } from '@freigabe/contract'
import { isBusinessTime, promisedBy } from '@freigabe/core'
import type { House } from '../house.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'

/** What is asked and promised. */
export function policyRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readPolicy, async () => house.policy)
  route(app, doors, api.readPromise, async () => {
    const now = house.clock.now()
    const calendar = house.calendar(Number(now.slice(0, 4)))
    return {
      now,
      open: isBusinessTime(calendar, now),
      promisedBy: promisedBy(calendar, now, house.policy.promise.businessDays),
    }
  })
}
