import { endpoints } from '@freigabe/contract'
import { caseRoutes } from './case/routes.ts'
import { deskRoutes, figuresRoutes, secondOpinionRoutes } from './desk/desk-routes.ts'
import { queueRoutes } from './desk/queue/queue-routes.ts'
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
import { accountFinder, suspensionFinder } from './people/accounts/read-accounts.ts'
import { peopleRoutes, staffRoutes } from './people/routes.ts'
import { callerFinder } from './people/sign-in/find-caller.ts'
import { openKeyFinder } from './people/sign-in/find-key.ts'
import { platformRoutes } from './platform/routes.ts'
import { policyRoutes, publicationRoutes } from './policy/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { checksPageRoutes, docsPageRoutes } from './reference/routes.ts'
import { complaintRoutes } from './requests/complaints/routes.ts'
import { proceedingRoutes } from './requests/proceedings/routes.ts'
import { goodwillRoutes, requestRoutes } from './requests/routes.ts'
import { staffRequestRoutes } from './requests/staff-routes.ts'
import { signUpLooker } from './sources/look-at-sign-up.ts'
import { sourceRoutes } from './sources/routes.ts'
import { attackRoutes, holdRoutes, incidentRoutes, watchingRoutes } from './watching/routes.ts'

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
