import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { callerName, sideRole, staffActor } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { correctColumns } from './columns/correct-columns.ts'
import { forgetColumns, listRememberedColumns } from './columns/remembered-columns.ts'
import { openEvidence, previewEvidence, sendEvidence } from './evidence/send-evidence.ts'
import { uploadEvidence } from './evidence/upload-evidence.ts'
import { createGroup } from './groups/create-group.ts'
import { listGroups } from './groups/list-groups.ts'
import { readGroup } from './groups/read-groups.ts'
import { renameGroup } from './groups/rename-group.ts'
import { listKeptLists, removeKeptList } from './import/kept-lists.ts'
import { uploadLeaveOutList } from './import/leave-out-list.ts'
import { leaveOutOfBatch } from './import/leave-out-of-batch.ts'
import { listBatches, readBatch } from './import/list-batches.ts'
import { notePreview } from './import/note-preview.ts'
import { refuseAnnounced } from './import/receive-file.ts'
import { uploadBatch } from './import/upload-batch.ts'
import { readNamedReport, readReport, sendReportPage } from './screening/read-report.ts'

/** Groups, their imports, and evidence. */
export function listRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listGroups, ({ account, capacity, query }) =>
    listGroups(house, sideRole(capacity), account, query),
  )
  route(app, doors, api.createGroup, ({ account, actor, body }) =>
    createGroup(house, actor(), account, body),
  )
  route(app, doors, api.readGroup, ({ account, capacity, params }) =>
    readGroup(house, sideRole(capacity), account, params.group),
  )
  route(app, doors, api.renameGroup, ({ account, actor, params, body }) =>
    renameGroup(house, actor(), account, params.group, body.name),
  )
  route(app, doors, api.listBatches, ({ account, capacity, params, query }) =>
    listBatches(house, sideRole(capacity), account, params.group, query),
  )
  route(app, doors, api.notePreview, ({ account, actor, params, body }) =>
    notePreview(house, actor(), account, params.group, body.sha256),
  )
  route(app, doors, api.uploadBatch, async ({ account, actor, params, query, request, stream }) => {
    refuseAnnounced(request, house.config.FREIGABE_UPLOAD_LIMIT)
    return uploadBatch(house, actor(), account, params.group, query, stream)
  })
  route(app, doors, api.uploadLeaveOutList, async ({ account, actor, query, request, stream }) => {
    refuseAnnounced(request, api.uploadLeaveOutList.upload.maximumBytes)
    return uploadLeaveOutList(house, actor(), account, query, stream)
  })
  route(app, doors, api.listLeaveOutLists, ({ account, capacity }) =>
    listKeptLists(house, sideRole(capacity), account),
  )
  route(app, doors, api.removeLeaveOutList, ({ account, actor, params }) =>
    removeKeptList(house, actor(), account, params.list),
  )
  route(app, doors, api.leaveOutOfBatch, ({ account, actor, params, body }) =>
    leaveOutOfBatch(house, actor(), account, params.group, params.batch, body),
  )
  route(app, doors, api.readBatch, ({ account, capacity, params }) =>
    readBatch(house, sideRole(capacity), account, params.group, params.batch),
  )
  route(app, doors, api.readReport, ({ account, capacity, params }) =>
    readReport(house, sideRole(capacity), account, params.group, params.batch),
  )
  route(app, doors, api.downloadReportPage, async ({ account, capacity, params, query, reply }) => {
    const { group, batch } = params
    const named = await readNamedReport(house, sideRole(capacity), account, group, batch)
    return sendReportPage(reply, named, query)
  })
  route(app, doors, api.correctColumns, ({ account, actor, params, body }) =>
    correctColumns(house, actor(), account, params.group, params.batch, body),
  )
  route(app, doors, api.listRememberedColumns, ({ account, capacity }) =>
    listRememberedColumns(house, sideRole(capacity), account),
  )
  route(app, doors, api.forgetColumns, ({ account, actor, params }) =>
    forgetColumns(house, actor(), account, params.shape),
  )
  route(app, doors, api.uploadEvidence, async ({ account, caller, query, request, stream }) => {
    refuseAnnounced(request, api.uploadEvidence.upload.maximumBytes)
    return uploadEvidence(house, callerName(caller), account, query.fileName, stream)
  })
  route(app, doors, api.downloadEvidence, ({ account, capacity, params, reply }) =>
    sendEvidence(house, sideRole(capacity), account, params.evidence, reply),
  )
  route(app, doors, api.openEvidence, ({ account, actor, caller, params, body, reply }) => {
    const look = { by: staffActor(actor()), name: callerName(caller), reason: body.reason }
    return openEvidence(house, look, account, params.evidence, reply)
  })
  route(app, doors, api.previewEvidence, ({ account, actor, capacity, params, query, reply }) => {
    const reader = { role: sideRole(capacity), by: actor() }
    const file = { id: params.evidence, place: query.file }
    return previewEvidence(house, reader, account, file, reply)
  })
}
