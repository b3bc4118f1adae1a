import { api } from '@freigabe/contract'
import type { GateHouse, House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { accountsOf } from '../asking/check-gates.ts'
import { recordSends } from './record-sends.ts'
import { type Sending, sendingOf } from './sending.ts'
import { takePermit } from './take-permit.ts'

/** Keys are fetched again after this time, and so are known before a new one has signed for long. */
const cacheSeconds = 300

/** What a sender takes before sending and reports afterwards, and the keys that verify permits. */
export function sendingRoutes(
  app: App,
  doors: Doors,
  house: House,
  lookAtSignUp: Sending['lookAtSignUp'],
) {
  const sending = sendingOf(house, lookAtSignUp)
  permitRoutes(app, doors, house, sending)
  reportRoutes(app, doors, house, sending)
}

/** Permits, and the keys that verify them. */
export function permitRoutes(app: App, doors: Doors, house: GateHouse, sending: Sending) {
  route(app, doors, api.takePermit, async ({ body, caller, reply }) => {
    house.questions.count(caller, 1, reply)
    return takePermit(house, sending, body, accountsOf(caller))
  })
  app.get('/.well-known/jwks.json', { config: { rateLimit: false } }, async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${cacheSeconds}`)
    return { keys: await sending.signer.open() }
  })
}

/** Reports of what was sent. */
export function reportRoutes(
  app: App,
  doors: Doors,
  house: GateHouse,
  sending: Pick<Sending, 'tellGate'>,
) {
  route(app, doors, api.recordSends, async ({ body, caller, reply }) => {
    house.questions.count(caller, body.sends.length, reply)
    return { sends: await recordSends(house, sending, body.sends, accountsOf(caller)) }
  })
}
