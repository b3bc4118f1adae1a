import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build-app.ts'
import { carryGate } from './carry-gate.ts'
import type { Config } from './config/read-config.ts'
import { webhookGauges } from './events/webhooks/webhook-gauges.ts'
import { offerExample } from './example/offer-example.ts'
import type { SignIn } from './example/sign-ins.ts'
import type { Feed } from './feed/feed.ts'
import { watchFollowers } from './gate/following/watch-followers.ts'
import { gateGauges } from './gate/memory/gate-gauges.ts'
import { type Drain, openDrain } from './http/drain.ts'
import { checkDatabase, healthRoutes } from './http/health.ts'
import { listen, withPort } from './http/listen.ts'
import { metricsRoutes } from './http/metrics.ts'
import { stockGauges } from './http/metrics-of-stock.ts'
import type { App } from './http/server.ts'
import { type OpenHouse, openHouse } from './open-house.ts'
import { setupCode } from './platform/set-up.ts'
import { runJobs } from './run-jobs.ts'

/** How long requests under way may take to end once we are asked to stop. */
const drainMilliseconds = 10_000

interface ServeOptions {
  /** Starts clean: no example platform in an empty data folder. */
  empty: boolean
  /** Takes jobs in this process. */
  worker: boolean
  /** Answers requests in this process. */
  web: boolean
  /** Called before an embedded database is set up, which takes some seconds. */
  onNew?: () => void
  /** Called again and again with the share of the example platform that is built: 0 before it is begun. */
  onExample?: (share: number) => void
}

export interface Serving {
  /** Its public address; null without `web`. */
  url: string | null
  /** The sign-ins of the example platform; empty everywhere else. */
  signIns: readonly SignIn[]
  /** The code that the first-run screen asks for; null once there is an administrator. */
  setupCode: string | null
  /** Lets work under way end, for at most ten seconds, then closes everything. */
  stop(): Promise<void>
}

/** Runs the web server and the worker, or one of them, on one house until `stop`. */
export async function serve(asked: Config, options: ServeOptions): Promise<Serving> {
  const config = options.web ? await withPort(asked) : asked
  if (config.embedded && !existsSync(join(config.FREIGABE_DATA, 'database'))) options.onNew?.()
  const stopping = new AbortController()
  const house = await openStoppable(config, stopping.signal)
  let web: Web | null = null
  const close = async () => {
    stopping.abort()
    await web?.drain.emptied(drainMilliseconds)
    await web?.app.close()
    await house.close()
  }
  try {
    const signIns = await offerExample(house, options)
    if (options.web) {
      house.gate.readAll()
      web = await buildWeb(house, stopping.signal)
    }
    if (options.worker) await runJobs(house)
    if (web !== null) await listen(web.app, config)
    const url = web === null ? null : config.url
    return { url, signIns, setupCode: await setupCode(house), stop: once(close) }
  } catch (error) {
    await close()
    throw error
  }
}

/** A house whose live streams end when we are asked to stop, not only when their readers leave. */
async function openStoppable(config: Config, stopping: AbortSignal): Promise<OpenHouse> {
  const house = await openHouse(config, { onError: reportQueueError })
  const feed: Feed = {
    ...house.feed,
    follow: (signal) => house.feed.follow(AbortSignal.any([signal, stopping])),
  }
  return { ...house, feed }
}

interface Web {
  app: App
  drain: Drain
}

async function buildWeb(house: OpenHouse, stopping: AbortSignal): Promise<Web> {
  const app = await buildApp(house)
  const drain = openDrain(app, stopping)
  healthRoutes(app, stopping, {
    check: () => checkDatabase(house.database),
    tell: () => ({ gate: house.gate.standing() }),
  })
  const { database, clock } = house
  const gauges = [...stockGauges(database, clock), ...webhookGauges(database, clock)]
  metricsRoutes(app, [...gauges, ...gateGauges(house)])
  const watching = watchFollowers(house, app.log)
  app.addHook('onClose', async () => watching.stop())
  const carrier = await carryGate(house, app.log)
  app.addHook('onClose', async () => carrier?.close())
  await app.ready()
  return { app, drain }
}

function reportQueueError(error: Error) {
  const line = { level: 'error', at: new Date().toISOString(), err: error.message, msg: 'queue' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** Work that is done once, however often it is asked for. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= work()
    return running
  }
}
