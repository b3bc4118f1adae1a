import { api } from '@freigabe/contract'
import { answered } from '../change/answering.ts'
import type { House } from '../house.ts'
import { callerName, sideRole } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { type Call, route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { refuseAnnounced } from '../lists/import/receive-file.ts'
import { actingOf } from './dossier/acting.ts'
import { fileRequest } from './file-request.ts'
import { listRequests } from './list-requests.ts'
import { readRequest } from './read-request.ts'
import { readRemedies } from './remedies/read-remedies.ts'
import { tickRemedy } from './remedies/tick-remedy.ts'
import { sendRequestFile } from './send-request-file.ts'
import { uploadRequestFile } from './upload-request-file.ts'
import { closeRequest, writeToRequest } from './write-to-request.ts'

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
