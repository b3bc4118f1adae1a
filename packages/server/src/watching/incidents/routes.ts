import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { actingOf, staffOf } from '../../requests/dossier/acting.ts'
import { enterIncident } from './enter-incident.ts'
import { listIncidentCandidates } from './list-candidates.ts'
import { listIncidents, readIncident } from './read-incidents.ts'
import { closeIncident, liftHoldsOf } from './settle-incident.ts'

/** Incidents: what comes to the platform without figures, for staff. */
export function incidentRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listIncidents, ({ query }) => listIncidents(house, query))
  route(app, doors, api.enterIncident, (call) =>
    answered(
      () => enterIncident(house, actingOf(call), call.body),
      () => readIncident(house, call.body.incidentId),
    ),
  )
  route(app, doors, api.readIncident, ({ params }) => readIncident(house, params.incident))
  route(app, doors, api.listIncidentCandidates, async ({ params }) => ({
    items: await listIncidentCandidates(house, params.incident),
  }))
  route(app, doors, api.releaseIncident, async (call) => {
    const { params, body } = call
    const lifted = await liftHoldsOf(house, staffOf(call), params.incident, body)
    return { incident: await readIncident(house, params.incident), lifted }
  })
  route(app, doors, api.closeIncident, (call) =>
    answered(
      () => closeIncident(house, staffOf(call), call.params.incident, call.body),
      () => readIncident(house, call.params.incident),
    ),
  )
}
