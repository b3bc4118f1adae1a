import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { readFigures, readOwnFigures } from './read-figures.ts'

/** Figures of the desk, and of the caller's own decisions. */
export function figuresRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.readFigures, ({ query }) => readFigures(house, query))
  route(app, doors, api.readOwnFigures, ({ caller }) =>
    readOwnFigures(house, personOf(caller).personId),
  )
}
