import { caseEndpoints } from './case/endpoints.ts'
import { deskDividingEndpoints } from './desk/dividing-endpoints.ts'
import { deskEndpoints } from './desk/endpoints.ts'
import { figuresEndpoints } from './desk/figures.ts'
import { proposalEndpoints } from './desk/proposal-endpoints.ts'
import { queueEndpoints } from './desk/queue-endpoints.ts'
import { ruleEndpoints } from './desk/rule-endpoints.ts'
import { undoEndpoints } from './desk/scheduled-decision.ts'
import { secondOpinionEndpoints } from './desk/second-opinion.ts'
import { eventEndpoints } from './events/endpoints.ts'
import { webhookEndpoints } from './events/webhook-endpoints.ts'
import { authzenEndpoints } from './gate/authzen.ts'
import { gateEndpoints } from './gate/endpoints.ts'
import { sendingEndpoints } from './gate/sending.ts'
import { listEndpoints } from './lists/endpoints.ts'
import { evidenceEndpoints } from './lists/evidence-endpoints.ts'
import { leaveOutEndpoints } from './lists/leave-out-endpoints.ts'
import { notifyEndpoints } from './notify/endpoints.ts'
import { peopleEndpoints } from './people/endpoints.ts'
import { staffEndpoints } from './people/staff-endpoints.ts'
import { calendarEndpoints } from './platform/calendar.ts'
import { platformEndpoints } from './platform/endpoints.ts'
import { policyEndpoints } from './policy/endpoints.ts'
import { publicationEndpoints } from './policy/publication-endpoints.ts'
import { privacyEndpoints } from './privacy/endpoints.ts'
import { complaintEndpoints } from './requests/complaint-endpoints.ts'
import { requestEndpoints } from './requests/endpoints.ts'
import { goodwillEndpoints } from './requests/goodwill-endpoints.ts'
import { proceedingEndpoints } from './requests/proceeding-endpoints.ts'
import { remedyEndpoints } from './requests/remedies.ts'
import { staffRequestEndpoints } from './requests/staff-endpoints.ts'
import { sourceEndpoints } from './sources/endpoints.ts'
import { attackEndpoints } from './watching/attack-endpoints.ts'
import { watchingEndpoints } from './watching/endpoints.ts'
import { holdEndpoints } from './watching/hold-endpoints.ts'
import { incidentEndpoints } from './watching/incident.ts'
import { stepEndpoints } from './watching/step.ts'

/** Every endpoint of the API by its operation's name. */
export const api = {
  ...platformEndpoints,
  ...calendarEndpoints,
  ...peopleEndpoints,
  ...staffEndpoints,
  ...policyEndpoints,
  ...publicationEndpoints,
  ...listEndpoints,
  ...leaveOutEndpoints,
  ...evidenceEndpoints,
  ...sourceEndpoints,
  ...caseEndpoints,
  ...deskEndpoints,
  ...deskDividingEndpoints,
  ...ruleEndpoints,
  ...queueEndpoints,
  ...figuresEndpoints,
  ...secondOpinionEndpoints,
  ...requestEndpoints,
  ...staffRequestEndpoints,
  ...goodwillEndpoints,
  ...remedyEndpoints,
  ...undoEndpoints,
  ...proposalEndpoints,
  ...proceedingEndpoints,
  ...complaintEndpoints,
  ...watchingEndpoints,
  ...stepEndpoints,
  ...holdEndpoints,
  ...incidentEndpoints,
  ...attackEndpoints,
  ...webhookEndpoints,
  ...gateEndpoints,
  ...sendingEndpoints,
  ...notifyEndpoints,
  ...privacyEndpoints,
  ...eventEndpoints,
}
export type Api = typeof api
export type OperationName = keyof Api

/** What is answered in the words of a standard, beside the API: a client of ours has no use for it. */
export const standards = authzenEndpoints

/** All that the server answers, by the operation's name. */
export const endpoints = { ...api, ...standards }
