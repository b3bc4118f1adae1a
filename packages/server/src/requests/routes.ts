import { api } from '@freigabe/contract'
import { judgePlan } from '../case/deciding/judge-plan.ts'
import { answered } from '../change/answering.ts'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { callerName, sideRole } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { refuseAnnounced } from '../lists/import/receive-file.ts'
import { actingOf } from './dossier/acting.ts'
import { fileRequest } from './file-request.ts'
import { listGoodwillDecisions } from './goodwill/goodwill-decisions.ts'
import { reportPlan } from './goodwill/report-plan.ts'
import { listRequests } from './list-requests.ts'
import { readRequest } from './read-request.ts'
import { readRemedies, tickRemedy } from './remedies/case-remedies.ts'
import { sendRequestFile, uploadRequestFile } from './request-files.ts'
import { closeRequest, writeToRequest } from './write-messages.ts'

/** Requests on the customer’s side. */
export function requestRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listRequests, ({ account, capacity, query }) =>
    listRequests(house, sideRole(capacity), account, query),
  )
  route(app, doors, api.fileRequest, (call) =>
    answered(
      () => fileRequest(house, actingOf(call), call.account, call.body),
      () => shown(call, call.body.requestId),
    ),
  )
  route(app, doors, api.readRequest, (call) => shown(call, call.params.request))
  route(app, doors, api.writeToRequest, (call) =>
    answered(
      () => writeToRequest(house, actingOf(call), call.account, call.params.request, call.body),
      () => shown(call, call.params.request),
    ),
  )
  route(app, doors, api.uploadRequestFile, ({ account, params, query, request, stream }) => {
    refuseAnnounced(request, api.uploadRequestFile.upload.maximumBytes)
    return uploadRequestFile(house, account, params, query.fileName, stream)
  })
  route(app, doors, api.downloadRequestFile, ({ account, actor, capacity, params, reply }) => {
    const reader = { role: sideRole(capacity), by: actor() }
    return sendRequestFile(house, reader, account, params, reply)
  })
  route(app, doors, api.closeRequest, (call) =>
    answered(
      () => closeRequest(house, actingOf(call), call.account, call.params.request),
      () => shown(call, call.params.request),
    ),
  )

  route(app, doors, api.readRemedies, ({ account, capacity, params }) =>
    readRemedies(house, sideRole(capacity), account, params.case),
  )
  route(app, doors, api.tickRemedy, ({ account, caller, params, body }) =>
    tickRemedy(house, callerName(caller), account, params, body.state),
  )

  function shown(
    {
      caller,
      capacity,
      account,
    }: Pick<Call<typeof api.readRequest>, 'caller' | 'capacity' | 'account'>,
    requestId: string,
  ) {
    const personId = caller.kind === 'person' ? caller.personId : null
    return readRequest(house, { capacity, personId }, account, requestId)
  }
}

/** Bookings, and the decisions on goodwill for the platform. */
export function goodwillRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.reportPlan, ({ account, body }) => reportPlan(house, account, body))
  route(app, doors, api.readPlan, ({ account, capacity }) =>
    readAs(house.database, sideRole(capacity), account, (tx) => judgePlan(house, tx, account)),
  )
  route(app, doors, api.listGoodwillDecisions, ({ query }) => listGoodwillDecisions(house, query))
}
