import { api } from '@freigabe/contract'
import { countryCodes } from '@freigabe/contract/choices'
import { isBusinessTime, promiseFor } from '@freigabe/core'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { forecast, readDecisionTimes } from './calendar/forecast.ts'
import { calendarOf } from './calendar/read-calendar.ts'

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
    const { policy, calendar } = await readAs(house.database, 'door', null, async (tx) => {
      const policy = await house.policies.effective(tx, await house.policies.inForce(tx), [])
      return { policy, calendar: await calendarOf(house, tx, policy.calendar, now) }
    })
    const promisedBy = promiseFor(policy, calendar, now, 'normal')
    const times = await readDecisionTimes(house, 'normal')
    return {
      now,
      open: isBusinessTime(calendar, now),
      promisedBy,
      forecast: forecast(times, calendar, now, { promisedBy }),
    }
  })
}

/** Throws REQUEST_INVALID for countries that ISO 3166-1 does not know, and names them. */
function refuseUnknownCountries(countries: readonly string[]): void {
  const unknown = countries.filter((code) => !countryCodes.includes(code))
  if (unknown.length === 0) return
  const listed = unknown.join(', ')
  throw new AppError('REQUEST_INVALID', {
    faults: [
      {
        pointer: '/query/countries',
        code: 'unknown_country',
        text: {
          de: `Ein Land mit diesem Code gibt es nicht: ${listed}.`,
          en: `There is no country with this code: ${listed}.`,
        },
      },
    ],
  })
}
