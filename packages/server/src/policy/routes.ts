import { api } from '@freigabe/contract'
import { isBusinessTime, promiseFor } from '@freigabe/core'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { forecast } from './calendar/forecast.ts'
import { readDecisionTimes } from './calendar/read-decision-times.ts'
import { refuseUnknownCountries } from './publications/refuse-unknown-countries.ts'

/** What is asked and promised. */
export function policyRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readPolicy, async ({ query }) => {
    refuseUnknownCountries(query.countries)
    return readAs(house.database, 'door', null, async (tx) => {
      const publication = query.publication ?? (await house.policies.inForce(tx))
      const { countries, hasRecipients } = query
      const policy = await house.policies.effective(tx, publication, countries, hasRecipients)
      return { ...policy, publication, countries, hasRecipients }
    })
  })
  route(app, doors, api.readPromise, async () => {
    const now = house.clock.now()
    const policy = await readAs(house.database, 'door', null, async (tx) =>
      house.policies.effective(tx, await house.policies.inForce(tx), []),
    )
    const calendar = house.calendar(policy.calendar, now)
    return {
      now,
      open: isBusinessTime(calendar, now),
      promisedBy: promiseFor(policy, calendar, now, 'normal'),
      forecast: forecast(await readDecisionTimes(house, 'normal'), calendar, now),
    }
  })
}
