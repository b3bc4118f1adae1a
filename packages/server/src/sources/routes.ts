import { api } from '@freigabe/contract'
import type { House } from '../house.ts'
import { sideRole } from '../http/caller.ts'
import type { Doors } from '../http/doors.ts'
import { route } from '../http/route.ts'
import type { App } from '../http/server.ts'
import { changeSource, withdrawSource } from './change-source.ts'
import { declareSource } from './declare-source.ts'
import { deliverArrivals } from './deliver-arrivals.ts'
import { listSources, readSource } from './read-sources.ts'
import { startSourceCase } from './source-cases.ts'

/** Sources of a group, and deliveries through them. */
export function sourceRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listSources, ({ account, capacity, params }) =>
    listSources(house, sideRole(capacity), account, params.group),
  )
  route(app, doors, api.readSource, ({ account, capacity, params }) =>
    readSource(house, sideRole(capacity), account, params.group, params.source),
  )
  route(app, doors, api.declareSource, ({ account, actor, params, body }) =>
    declareSource(house, actor(), account, params.group, body),
  )
  route(app, doors, api.changeSource, ({ account, actor, params, body }) =>
    changeSource(house, actor(), { ...params, account }, body),
  )
  route(app, doors, api.startSourceCase, ({ account, actor, params }) =>
    startSourceCase(house, actor(), { ...params, account }),
  )
  route(app, doors, api.withdrawSource, ({ account, actor, params }) =>
    withdrawSource(house, actor(), { ...params, account }),
  )
  route(app, doors, api.deliverArrivals, ({ account, actor, params, body }) =>
    deliverArrivals(house, actor(), { ...params, account }, body),
  )
}
