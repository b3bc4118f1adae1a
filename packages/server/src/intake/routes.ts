import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { callerName } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { sideRole } from '../http/side-role.ts'
import { confirmColumn } from './confirm-column.ts'
import { createGroup } from './create-group.ts'
import { listBatches, readBatch } from './list-batches.ts'
import { listGroups } from './list-groups.ts'
import { listNotices } from './list-notices.ts'
import { readGroup } from './read-group.ts'
import { renameGroup } from './rename-group.ts'
import { previewEvidence, sendEvidence } from './send-evidence.ts'
import { uploadBatch } from './upload-batch.ts'
import { uploadEvidence } from './upload-evidence.ts'

/** Groups, their imports, and evidence. */
export function intakeRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listNotices, ({ account, capacity }) =>
    listNotices(house, sideRole(capacity), account),
  )
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
  route(app, doors, api.uploadBatch, ({ account, actor, params, query, stream }) =>
    uploadBatch(house, actor(), account, params.group, query, stream),
  )
  route(app, doors, api.readBatch, ({ account, capacity, params }) =>
    readBatch(house, sideRole(capacity), account, params.group, params.batch),
  )
  route(app, doors, api.confirmColumn, ({ account, actor, params, body }) =>
    confirmColumn(house, actor(), account, params.group, params.batch, body.column),
  )
  route(app, doors, api.uploadEvidence, ({ account, caller, query, stream }) =>
    uploadEvidence(house, callerName(caller), account, query.fileName, stream),
  )
  route(app, doors, api.downloadEvidence, ({ account, capacity, params, reply }) =>
    sendEvidence(house, sideRole(capacity), account, params.evidence, reply),
  )
  route(app, doors, api.previewEvidence, ({ account, capacity, params, reply }) =>
    previewEvidence(house, sideRole(capacity), account, params.evidence, reply),
  )
}
