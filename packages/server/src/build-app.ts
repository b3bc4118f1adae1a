import { endpoints } from '@freigabe/contract'
import { caseRoutes } from './case/routes.ts'
import { deskRoutes } from './desk/desk-routes.ts'
import { figuresRoutes } from './desk/figures/figures-routes.ts'
import { queueRoutes } from './desk/queue/queue-routes.ts'
import { secondOpinionRoutes } from './desk/second-opinion/second-opinion-routes.ts'
import { eventRoutes } from './events/routes.ts'
import { accountWebhookRoutes, webhookRoutes } from './events/webhooks/routes.ts'
import { answerLean } from './gate/asking/lean-gate.ts'
import { followerRoutes, gateRoutes } from './gate/routes.ts'
import { sendingRoutes } from './gate/sending/sending-routes.ts'
import type { House } from './house.ts'
import type { Doors } from './http/doors.ts'
import { refuseOtherMethods } from './http/refuse-other-methods.ts'
import { type App, buildServer } from './http/server.ts'
import { listRoutes } from './lists/routes.ts'
import { notifyRoutes } from './notify/routes.ts'
import { accountFinder, suspensionFinder } from './people/accounts/find-account.ts'
import { peopleRoutes } from './people/routes.ts'
import { callerFinder } from './people/sign-in/find-caller.ts'
import { openKeyFinder } from './people/sign-in/find-key.ts'
import { staffRoutes } from './people/staff/routes.ts'
import { platformRoutes } from './platform/routes.ts'
import { publicationRoutes } from './policy/publications/publication-routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { checksPageRoutes } from './reference/checks-page-routes.ts'
import { docsPageRoutes } from './reference/docs-page/routes.ts'
import { complaintRoutes } from './requests/complaints/routes.ts'
import { goodwillRoutes } from './requests/goodwill/routes.ts'
import { proceedingRoutes } from './requests/proceedings/routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { staffRequestRoutes } from './requests/staff-routes.ts'
import { signUpLooker } from './sources/look-at-sign-up.ts'
import { sourceRoutes } from './sources/routes.ts'
import { attackRoutes } from './watching/attacks/routes.ts'
import { holdRoutes } from './watching/holds/routes.ts'
import { incidentRoutes } from './watching/incidents/routes.ts'
import { watchingRoutes } from './watching/routes.ts'

/** The server with the routes of every area; it does not listen yet. */
export async function buildApp(house: House): Promise<App> {
  const app = await buildServer(house.config)
  const keys = openKeyFinder(house.database, house.feed, house.clock)
  app.addHook('onClose', async () => keys.close())
  const doors: Doors = {
    database: house.database,
    clock: house.clock,
    sessionKeys: house.keys.session,
    findCaller: callerFinder(house.database, keys, house.auth, house.keys.session),
    rememberedKey: keys.remembered,
    accountId: accountFinder(house.database),
    isSuspended: suspensionFinder(house.database),
  }
  const areas = [
    peopleRoutes,
    staffRoutes,
    policyRoutes,
    publicationRoutes,
    listRoutes,
    caseRoutes,
    sourceRoutes,
    deskRoutes,
    queueRoutes,
    figuresRoutes,
    secondOpinionRoutes,
    requestRoutes,
    staffRequestRoutes,
    goodwillRoutes,
    proceedingRoutes,
    complaintRoutes,
    eventRoutes,
    watchingRoutes,
    holdRoutes,
    incidentRoutes,
    attackRoutes,
    webhookRoutes,
    accountWebhookRoutes,
    gateRoutes,
    followerRoutes,
    notifyRoutes,
    platformRoutes,
    privacyRoutes,
  ]
  for (const routes of areas) routes(app, doors, house)
  sendingRoutes(app, doors, house, signUpLooker(house))
  answerLean(app, doors, house)
  refuseOtherMethods(app, Object.values(endpoints))
  docsPageRoutes(app)
  checksPageRoutes(app)
  return app
}
