import { api } from '@freigabe/contract'
import { judgePlan } from '../../case/deciding/judge-plan.ts'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { sideRole } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { listGoodwillDecisions } from './goodwill-decisions.ts'
import { reportPlan } from './report-plan.ts'

/** Bookings, and the decisions on goodwill for the platform. */
export function goodwillRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.reportPlan, ({ account, body }) => reportPlan(house, account, body))
  route(app, doors, api.readPlan, ({ account, capacity }) =>
    readAs(house.database, sideRole(capacity), account, (tx) => judgePlan(house, tx, account)),
  )
  route(app, doors, api.listGoodwillDecisions, ({ query }) => listGoodwillDecisions(house, query))
}
