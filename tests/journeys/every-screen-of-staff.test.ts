import { atDesk } from './every-screen/at-desk.ts'
import { complaintPages } from './every-screen/complaint-pages.ts'
import { decidedAtDesk } from './every-screen/decided-at-desk.ts'
import { divisionsAtDesk } from './every-screen/division-pages.ts'
import { office } from './every-screen/office.ts'
import { policyPages } from './every-screen/policy-pages.ts'
import { proceedingPages } from './every-screen/proceeding-pages.ts'
import {
  requestsAtDesk,
  requestsOfBilling,
  requestsOfSupport,
} from './every-screen/request-pages.ts'
import { showScreens, tourAll } from './every-screen/show-screens.ts'
import { isStaffRoute } from './every-screen/staff-routes.ts'

showScreens(
  'staff',
  (stage, scene) => [
    tourAll(stage, [atDesk(scene), divisionsAtDesk(scene)]),
    tourAll(stage, [
      decidedAtDesk(scene),
      requestsAtDesk(scene),
      requestsOfSupport(scene),
      requestsOfBilling(scene),
      office(scene),
    ]),
    proceedingPages(scene).then((pages) => tourAll(stage, pages)),
    complaintPages(scene).then((pages) => tourAll(stage, pages)),
    policyPages(scene).then((visit) => tourAll(stage, [visit])),
  ],
  isStaffRoute,
)
