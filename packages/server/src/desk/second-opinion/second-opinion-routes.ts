import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import { personOf } from '../../http/caller.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { giveSecondOpinion } from './give-second-opinion.ts'
import { listSecondOpinions } from './list-second-opinions.ts'
import { readBlindCase } from './read-blind-case.ts'

/** Second opinions on decisions of others. */
export function secondOpinionRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listSecondOpinions, ({ caller }) =>
    listSecondOpinions(house, personOf(caller).personId),
  )
  route(app, doors, api.readBlindCase, ({ caller, params }) =>
    readBlindCase(house, personOf(caller).personId, params.opinion),
  )
  route(app, doors, api.giveSecondOpinion, ({ caller, params, body }) =>
    giveSecondOpinion(house, personOf(caller).personId, params.opinion, body),
  )
}
