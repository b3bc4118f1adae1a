import { complaintPages } from './every-screen/complaint-pages.ts'
import { office } from './every-screen/office.ts'
import { policyPages } from './every-screen/policy-pages.ts'
import { proceedingPages } from './every-screen/proceeding-pages.ts'
import {
  requestsAtDesk,
  requestsOfBilling,
  requestsOfSupport,
} from './every-screen/request-pages.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'

showScreens('requests, integrity and administration', 'office', (stage, scene) => [
  tourAll(stage, [
    requestsAtDesk(scene),
    requestsOfSupport(scene),
    requestsOfBilling(scene),
    office(scene),
  ]),
  proceedingPages(scene).then((pages) => tourAll(stage, pages)),
  complaintPages(scene).then((pages) => tourAll(stage, pages)),
  policyPages(scene).then((visit) => tourAll(stage, [visit])),
])
