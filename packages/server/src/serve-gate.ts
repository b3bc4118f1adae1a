import { carryGate } from './carry-gate.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config/read-config.ts'
import { openPostgres } from './database/open-database.ts'
import { openFeed } from './feed/feed.ts'
import { answerLean } from './gate/asking/lean-gate.ts'
import { openQuestionLimit } from './gate/asking/question-limit.ts'
import { gateGauges } from './gate/memory/gate-gauges.ts'
import { openGateMemory } from './gate/memory/gate-memory.ts'
import { gateRoutes } from './gate/routes.ts'
import { permitSigner } from './gate/sending/permit-token.ts'
import { askWebServer, type Sending } from './gate/sending/sending.ts'
import { permitRoutes, reportRoutes } from './gate/sending/sending-routes.ts'
import type { GateHouse } from './house.ts'
import type { Doors } from './http/doors.ts'
import { openDrain } from './http/drain.ts'
import { healthRoutes } from './http/health.ts'
import { listen, withPort } from './http/listen.ts'
import { metricsRoutes } from './http/metrics.ts'
import { type App, buildServer } from './http/server.ts'
import { permitRing } from './keys/permit-keys.ts'
import { callerByBearer } from './people/sign-in/find-caller.ts'
import { openKeyFinder } from './people/sign-in/find-key.ts'
import { once, type Serving } from './serve.ts'

/** How long requests under way may take to end once we are asked to stop. */
const drainMilliseconds = 10_000

/**
 * Runs the gate alone. It answers, is followed, gives permits if it has a key for them, takes reports, and
 * numbers changes, under the database roles `gate` and `publisher`, and can do nothing else. Any number of
 * them may run behind a balancer. Resolves once it listens; `/readyz` says when it has read everything.
 * Throws `PortTaken`.
 *
 * @param asked for a process on PostgreSQL, as `readConfig` gives it for the gate
 */
export async function serveGate(asked: Config): Promise<Serving> {
  const config = await withPort(asked)
  const stopping = new AbortController()
  const database = await openPostgres(config.DATABASE_URL!, config.FREIGABE_DATABASE_CONNECTIONS)
  try {
    const feed = await openFeed(database)
    const gate = openGateMemory(database, feed)
    const questions = openQuestionLimit(config.FREIGABE_GATE_LIMIT)
    const house = { config, database, clock: systemClock, feed, gate, questions }
    gate.readAll()
    const app = await buildGate(house)
    const drain = openDrain(app, stopping.signal)
    watchable(app, house, stopping.signal)
    const carrier = await carryGate(house, app.log)
    app.addHook('onClose', async () => carrier?.close())
    await app.ready()
    const close = async () => {
      stopping.abort()
      await drain.emptied(drainMilliseconds)
      await app.close()
      await gate.close()
      await feed.close()
      await database.close()
    }
    await listen(app, config)
    return { url: config.url, signIns: [], setupCode: null, stop: once(close) }
  } catch (error) {
    await database.close()
    throw error
  }
}

async function buildGate(house: GateHouse): Promise<App> {
  const { database, feed, clock, gate } = house
  const app = await buildServer(house.config, { withScreens: false })
  const keys = openKeyFinder(database, feed, clock)
  app.addHook('onClose', async () => keys.close())
  const doors: Doors = {
    database,
    clock,
    // There is no sign-in here, and writes that must happen once under a key are made elsewhere.
    sessionKeys: [],
    findCaller: async (request) => (await callerByBearer(keys, request)) ?? { kind: 'nobody' },
    rememberedKey: keys.remembered,
    accountId: async (name) => gate.table.account(name)?.id ?? null,
    isSuspended: async (id) => gate.table.account(id)?.standing.suspended ?? false,
  }
  gateRoutes(app, doors, house)
  sendingAlone(app, doors, house)
  answerLean(app, doors, house)
  return app
}

/** Counts, and leaves to others what follows from that and whatever needs more than the gate's tables. */
function sendingAlone(app: App, doors: Doors, house: GateHouse) {
  const { config } = house
  // It was marked when it was counted, so a sweep of the workers finds it.
  const tellGate = async () => undefined
  reportRoutes(app, doors, house, { tellGate })
  const ring = permitRing(config, [])
  if (ring.length === 0) return
  const sending: Sending = {
    signer: permitSigner(config.url, ring),
    areOwnAddresses: askWebServer,
    lookAtSignUp: askWebServer,
    tellGate,
  }
  permitRoutes(app, doors, house, sending)
}

/** Requests belong to processes that have read everything: others answer by query, and more slowly. */
function watchable(app: App, house: GateHouse, stopping: AbortSignal) {
  healthRoutes(app, stopping, {
    check: async () => {
      await house.feed.catchUp()
      return house.gate.standing() === null ? 'gate_not_read' : null
    },
    tell: () => ({ gate: house.gate.standing() }),
  })
  metricsRoutes(app, gateGauges(house))
}
