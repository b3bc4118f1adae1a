import { api } from '@freigabe/contract'
import { countryCodes } from '@freigabe/contract/choices'
import { isBusinessTime, promiseFor } from '@freigabe/core'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { personOf, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { forecast, readDecisionTimes } from './calendar/forecast.ts'
import { calendarOf } from './calendar/read-calendar.ts'
import { createPolicyDraft, dropPolicyDraft, savePolicyDraft } from './drafts/edit-policy-draft.ts'
import { proposePolicyDraft, publishPolicyDraft } from './drafts/publish-policy-draft.ts'
import { listPolicyDrafts, readPolicyDraft } from './drafts/read-policy-draft.ts'
import { listPublications, readPublication } from './publications/list-publications.ts'
import { readShipped } from './publications/publish-shipped.ts'
import { listPolicyTrialCases, readPolicyTrial, tryPolicyDraft } from './trials/try-policy-draft.ts'

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

/** How a policy is changed. */
export function publicationRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listPublications, ({ query }) => listPublications(house, query))
  route(app, doors, api.readPublication, ({ params }) => readPublication(house, params.number))
  route(app, doors, api.readShipped, () => readShipped(house))
  route(app, doors, api.listPolicyDrafts, () => listPolicyDrafts(house))
  route(app, doors, api.createPolicyDraft, ({ caller, body }) =>
    createPolicyDraft(house, personOf(caller).personId, body),
  )
  route(app, doors, api.readPolicyDraft, ({ caller, params }) =>
    readPolicyDraft(house, personOf(caller).personId, params.draft),
  )
  route(app, doors, api.savePolicyDraft, ({ caller, params, body }) =>
    savePolicyDraft(house, personOf(caller).personId, params.draft, body),
  )
  route(app, doors, api.dropPolicyDraft, ({ params }) => dropPolicyDraft(house, params.draft))
  route(app, doors, api.proposePolicyDraft, ({ actor, params, body }) =>
    proposePolicyDraft(house, staffActor(actor()), params.draft, body.version),
  )
  route(app, doors, api.publishPolicyDraft, ({ actor, params, body }) =>
    publishPolicyDraft(house, staffActor(actor()), params.draft, body.version),
  )
  route(app, doors, api.tryPolicyDraft, ({ params, body }) =>
    tryPolicyDraft(house, params.draft, body.version),
  )
  route(app, doors, api.readPolicyTrial, ({ params }) => readPolicyTrial(house, params.draft))
  route(app, doors, api.listPolicyTrialCases, ({ params, query }) =>
    listPolicyTrialCases(house, params.draft, query),
  )
}
