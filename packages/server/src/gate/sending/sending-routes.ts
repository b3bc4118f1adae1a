import { api } from '@freigabe/contract'
import type { House } from '../../house.ts'
import type { Doors } from '../../http/doors.ts'
import { route } from '../../http/route.ts'
import type { App } from '../../http/server.ts'
import { accountsOf } from '../accounts-of.ts'
import { permitSigner } from './permit-token.ts'
import { recordSends } from './record-sends.ts'
import { takePermit } from './take-permit.ts'

/** Keys are fetched anew after so long, and so are known before a new one signs for long. */
const cacheSeconds = 300

/** What a sender takes before it sends and tells afterwards, and the keys by which permits are known. */
export function sendingRoutes(app: App, doors: Doors, house: House) {
  const signer = permitSigner(house.config.url, house.keys.signing)
  route(app, doors, api.takePermit, async ({ body, caller, reply }) => {
    house.questions.count(caller, 1, reply)
    return takePermit(house, signer, body, accountsOf(caller))
  })
  route(app, doors, api.recordSends, async ({ body, caller, reply }) => {
    house.questions.count(caller, body.sends.length, reply)
    return { sends: await recordSends(house, body.sends, accountsOf(caller)) }
  })
  app.get('/.well-known/jwks.json', { config: { rateLimit: false } }, async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${cacheSeconds}`)
    return { keys: await signer.open() }
  })
}
