import { accountEndpoints } from './accounts/endpoints.ts'
import { authzenEndpoints } from './gate/authzen-endpoints.ts'
import { gateEndpoints } from './gate/endpoints.ts'
import { sendingEndpoints } from './gate/sending-endpoints.ts'
import { intakeEndpoints } from './intake/endpoints.ts'
import { sourceEndpoints } from './intake/source-endpoints.ts'
import { complaintEndpoints } from './integrity/complaint-endpoints.ts'
import { integrityEndpoints } from './integrity/endpoints.ts'
import { notifyEndpoints } from './notify/endpoints.ts'
import { platformEndpoints } from './platform/endpoints.ts'
import { policyEndpoints } from './policy/endpoints.ts'
import { publicationEndpoints } from './policy/publication-endpoints.ts'
import { privacyEndpoints } from './privacy/endpoints.ts'
import { requestEndpoints } from './requests/endpoints.ts'
import { goodwillEndpoints } from './requests/goodwill-endpoints.ts'
import { remedyEndpoints } from './requests/remedy-endpoints.ts'
import { staffRequestEndpoints } from './requests/staff-endpoints.ts'
import { deskEndpoints } from './review/desk-endpoints.ts'
import { reviewEndpoints } from './review/endpoints.ts'
import { figuresEndpoints } from './review/figures-endpoints.ts'
import { proposalEndpoints } from './review/proposal-endpoints.ts'
import { queueEndpoints } from './review/queue-endpoints.ts'
import { secondOpinionEndpoints } from './review/second-opinion-endpoints.ts'
import { undoEndpoints } from './review/undo-endpoints.ts'
import { staffEndpoints } from './staff/endpoints.ts'

/** Every endpoint of the API by its operation's name. */
export const api = {
  ...platformEndpoints,
  ...accountEndpoints,
  ...staffEndpoints,
  ...policyEndpoints,
  ...publicationEndpoints,
  ...intakeEndpoints,
  ...sourceEndpoints,
  ...reviewEndpoints,
  ...deskEndpoints,
  ...queueEndpoints,
  ...figuresEndpoints,
  ...secondOpinionEndpoints,
  ...requestEndpoints,
  ...staffRequestEndpoints,
  ...goodwillEndpoints,
  ...remedyEndpoints,
  ...undoEndpoints,
  ...proposalEndpoints,
  ...integrityEndpoints,
  ...complaintEndpoints,
  ...gateEndpoints,
  ...sendingEndpoints,
  ...notifyEndpoints,
  ...privacyEndpoints,
}
export type Api = typeof api
export type OperationName = keyof Api

/** What is answered in the words of a standard, beside the API: a client of ours has no use for it. */
export const standards = authzenEndpoints

/** All that the server answers, by the operation's name. */
export const endpoints = { ...api, ...standards }
