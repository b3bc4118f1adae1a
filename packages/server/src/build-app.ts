import { endpoints } from '@freigabe/contract'
import { accountFinder, suspensionFinder } from './accounts/find-account.ts'
import { callerFinder } from './accounts/find-caller.ts'
import { openKeyFinder } from './accounts/find-key.ts'
import { accountRoutes } from './accounts/routes.ts'
import { answerLean } from './gate/lean-gate.ts'
import { followerRoutes, gateRoutes } from './gate/routes.ts'
import { sendingRoutes } from './gate/sending/sending-routes.ts'
import type { House } from './house.ts'
import { docsPageRoutes } from './http/docs-page-routes.ts'
import type { Doors } from './http/doors.ts'
import { refuseOtherMethods } from './http/refuse-other-methods.ts'
import { type App, buildServer } from './http/server.ts'
import { intakeRoutes } from './intake/routes.ts'
import { complaintRoutes } from './integrity/complaints/routes.ts'
import { integrityRoutes } from './integrity/routes.ts'
import { notifyRoutes } from './notify/routes.ts'
import { platformRoutes } from './platform/routes.ts'
import { publicationRoutes } from './policy/publication-routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { privacyRoutes } from './privacy/routes.ts'
import { goodwillRoutes } from './requests/goodwill/goodwill-routes.ts'
import { requestRoutes } from './requests/routes.ts'
import { staffRequestRoutes } from './requests/staff-routes.ts'
import { deskRoutes } from './review/desk/desk-routes.ts'
import { queueRoutes } from './review/desk/queue-routes.ts'
import { figuresRoutes } from './review/figures/figures-routes.ts'
import { reviewRoutes } from './review/routes.ts'
import { secondOpinionRoutes } from './review/second-opinion/second-opinion-routes.ts'
import { checksPageRoutes } from './screening/checks-page-routes.ts'
import { staffRoutes } from './staff/routes.ts'

/** The server with every area's routes; it does not listen yet. */
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
    accountRoutes,
    staffRoutes,
    policyRoutes,
    publicationRoutes,
    intakeRoutes,
    reviewRoutes,
    deskRoutes,
    queueRoutes,
    figuresRoutes,
    secondOpinionRoutes,
    requestRoutes,
    staffRequestRoutes,
    goodwillRoutes,
    integrityRoutes,
    complaintRoutes,
    gateRoutes,
    followerRoutes,
    sendingRoutes,
    notifyRoutes,
    platformRoutes,
    privacyRoutes,
  ]
  for (const routes of areas) routes(app, doors, house)
  answerLean(app, doors, house)
  refuseOtherMethods(app, Object.values(endpoints))
  docsPageRoutes(app)
  checksPageRoutes(app)
  return app
}
