import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Id, PageQuery, Prose, page } from '../values.ts'
import { Incident, IncidentCandidate, IncidentForm } from './incident.ts'

const staff = ['reviewer', 'lead'] as const
const ofDesk = '/desk/incidents'
const IncidentParams = z.object({ incident: Id })
const notOpen = ['INCIDENT_NOT_OPEN_FOR_THIS'] as const

/** Incidents: what comes to the platform without figures, and what may be behind it. */
export const incidentEndpoints = {
  listIncidents: endpoint({
    method: 'GET',
    path: ofDesk,
    summary: 'Incidents that are open, or closed ones, newest first.',
    access: staff,
    query: PageQuery.extend({ closed: z.enum(['true', 'false']).default('false') }),
    response: page(Incident),
    status: 200,
    errors: [],
  }),
  enterIncident: endpoint({
    method: 'POST',
    path: ofDesk,
    summary:
      'Enter an incident: a blocklisting, a trap, a postmaster’s mail, or a provider’s failure.',
    access: [...staff, 'platform_key'],
    body: IncidentForm,
    response: Incident,
    status: 201,
    errors: ['INCIDENT_IN_FUTURE'],
  }),
  readIncident: endpoint({
    method: 'GET',
    path: `${ofDesk}/:incident`,
    summary: 'One incident.',
    access: staff,
    params: IncidentParams,
    response: Incident,
    status: 200,
    errors: [],
  }),
  listIncidentCandidates: endpoint({
    method: 'GET',
    path: `${ofDesk}/:incident/candidates`,
    summary:
      'Imports that it may come from, the likeliest first: by when and how much was sent to them. A person places a hold on one.',
    access: staff,
    params: IncidentParams,
    response: z.object({ items: z.array(IncidentCandidate) }),
    status: 200,
    errors: [],
  }),
  releaseIncident: endpoint({
    method: 'POST',
    path: `${ofDesk}/:incident/release`,
    summary:
      'Lift all holds that rest on what a failing provider returned on these days, in all accounts.',
    access: staff,
    params: IncidentParams,
    body: z.object({
      /** Why; the accounts read it. */
      text: Prose,
    }),
    response: z.object({ incident: Incident, lifted: z.number().int() }),
    status: 200,
    errors: [...notOpen],
  }),
  closeIncident: endpoint({
    method: 'POST',
    path: `${ofDesk}/:incident/closing`,
    summary: 'Close an incident, with how it ended.',
    access: staff,
    params: IncidentParams,
    body: z.object({ outcome: Prose }),
    response: Incident,
    status: 200,
    errors: [...notOpen],
  }),
}
