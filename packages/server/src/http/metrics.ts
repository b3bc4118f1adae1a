import type { ServerResponse } from 'node:http'
import {
  type AccessDecision,
  type AccessDecisions,
  api,
  type ResponseOf,
  standards,
  urlOf,
} from '@freigabe/contract'
import type { FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, type Gauge, Histogram, Registry } from 'prom-client'
import { repeats } from '../database/repeats.ts'
import type { App } from './server.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120]

/**
 * `/metrics` for Prometheus: the process, requests, gate checks, what came back, and what waits. Callers and customers cannot
 * choose the value of a label, so the number of series stays limited. Described in docs/reference/metrics.md.
 *
 * @param gauges counted in addition to requests
 */
export function metricsRoutes(app: App, gauges: readonly Gauge[]): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  for (const gauge of gauges) register.registerMetric(gauge)
  const parts = [app, ...(app.lean ? [app.lean] : [])]
  const durations = timeRequests(parts, register)
  const checks = countGateChecks(parts, register)
  app.atOnce?.listen(({ path, answer, milliseconds }) => {
    durations.observe({ method: 'POST', route: path, status: '200' }, milliseconds / 1000)
    countVerdicts(checks, path, answer)
  })
  countReturns(app, register)
  countRepeats(register)
  const quiet = { logLevel: 'warn', config: { rateLimit: false } } as const
  app.get('/metrics', quiet, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  )
}

function timeRequests(parts: readonly App[], register: Registry): Histogram {
  const durations = new Histogram({
    name: 'freigabe_http_request_duration_seconds',
    help: 'Time from the request’s head to the end of the answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets,
    registers: [register],
  })
  for (const part of parts)
    part.addHook('onRequest', (request, reply, done) => {
      const startedAt = performance.now()
      // A request whose client has left ends without an answer, so the connection is watched.
      reply.raw.once('close', () => {
        const labels = { method: method(request), route: route(request), status: status(reply.raw) }
        durations.observe(labels, (performance.now() - startedAt) / 1000)
      })
      done()
    })
  return durations
}

function method(request: FastifyRequest): string {
  return methods.has(request.method) ? request.method : 'other'
}

/** The route's pattern. Files and pages of the web application are one route: their names change. */
function route(request: FastifyRequest): string {
  const { url } = request.routeOptions
  if (url === undefined) return 'none'
  return /^\/(v1\/|access\/|\.well-known\/|docs|healthz|readyz|metrics)/.test(url) ? url : 'web'
}

function status(response: ServerResponse): string {
  return response.writableFinished ? String(response.statusCode) : 'aborted'
}

function countRepeats(register: Registry) {
  register.registerMetric(
    new Counter({
      name: 'freigabe_transactions_repeated_total',
      help: 'Transactions that were begun anew, by what they had run into.',
      labelNames: ['reason'] as const,
      registers: [],
      collect() {
        this.reset()
        for (const [reason, count] of Object.entries(repeats)) this.inc({ reason }, count)
      },
    }),
  )
}

interface Verdict {
  verdict: string
  reason: string | null
}

function countGateChecks(parts: readonly App[], register: Registry): Counter {
  const checks = new Counter({
    name: 'freigabe_gate_checks_total',
    help: 'Answers of the gate, by verdict and the reason of a denial.',
    labelNames: ['verdict', 'reason'] as const,
    registers: [register],
  })
  for (const part of parts)
    part.addHook('preSerialization', (request, reply, payload, done) => {
      if (reply.statusCode === 200) countVerdicts(checks, request.routeOptions.url, payload)
      done(null, payload)
    })
  return checks
}

function countReturns(app: App, register: Registry) {
  const returns = new Counter({
    name: 'freigabe_returns_total',
    help: 'Reports of what came back, by what became of them and the reason of a refusal.',
    labelNames: ['outcome', 'reason'] as const,
    registers: [register],
  })
  app.addHook('preSerialization', (request, reply, payload, done) => {
    if (reply.statusCode === 200 && request.routeOptions.url === urlOf(api.recordReturns)) {
      const told = payload as ResponseOf<typeof api.recordReturns>
      for (const { outcome, reason } of told.returns)
        returns.inc({ outcome, reason: reason ?? 'none' })
    }
    done(null, payload)
  })
}

function countVerdicts(checks: Counter, url: string | undefined, payload: unknown) {
  for (const { verdict, reason } of verdictsIn(url, payload))
    checks.inc({ verdict, reason: reason ?? 'none' })
}

function verdictsIn(url: string | undefined, payload: unknown): readonly Verdict[] {
  if (url === urlOf(api.checkGate)) return [payload as Verdict]
  if (url === urlOf(api.checkGates)) return (payload as { answers: Verdict[] }).answers
  const { evaluateAccess, evaluateAccesses } = standards
  if (url !== urlOf(evaluateAccess) && url !== urlOf(evaluateAccesses)) return []
  const { evaluations = [payload as AccessDecision] } = payload as Partial<AccessDecisions>
  // A question that the gate did not understand does not count.
  return evaluations.flatMap(({ context }) => ('verdict' in context ? [context] : []))
}
