import { api } from '@freigabe/contract'
import { answered } from '../../change/answering.ts'
import type { House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { staffOf } from '../../requests/dossier/acting.ts'
import { endAttack } from './end-attack.ts'
import { listAttacks, readAttack } from './read-attacks.ts'

/** Forms that bots fill in, for staff. */
export function attackRoutes(app: App, doors: Doors, house: House) {
  route(app, doors, api.listAttacks, ({ query }) => listAttacks(house, query))
  route(app, doors, api.endAttack, (call) => {
    const { account, params, body } = call
    return answered(
      () => endAttack(house, staffOf(call), account, params.attack, body),
      () => readAttack(house, account, params.attack),
    )
  })
}
