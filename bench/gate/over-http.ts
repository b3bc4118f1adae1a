import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { inMilliseconds } from '../changes/figures.ts'
import { type Carried, carry, type Load } from '../load.ts'
import type { Measurement } from '../measurement.ts'

const connections = 64
const seconds = 6
/** This many questions are asked at once where they are asked together. */
export const batch = 1_000

/** The server to ask, and the key. */
export interface Asked {
  address: string
  headers: Record<string, string>
}

/** Questions one by one, each at random, compared with a bare route. */
export async function singly(
  { address, headers }: Asked,
  questions: readonly object[],
  where: string,
): Promise<Measurement> {
  const bodies = questions.map((each) => JSON.stringify(each))
  const load = { bodies, headers, connections, seconds }
  const bare = await carryBare(load, { verdict: 'deny' })
  const gate = await measured({ ...load, url: `${address}/v1/gate/check` })
  return {
    what: `gate checks a second, ${where}`,
    measured: inWords(gate),
    beside: `bare route ${inWords(bare)}`,
    ratio: (gate.rate / bare.rate).toFixed(2),
  }
}

/** Many questions at once, compared with a bare route that returns as many bytes. */
export async function together(
  { address, headers }: Asked,
  questions: () => object[],
  where: string,
): Promise<Measurement> {
  const bodies = Array.from({ length: 20 }, () => JSON.stringify({ checks: questions() }))
  const url = `${address}/v1/gate/checks`
  const load = { bodies, headers, connections: 8, seconds }
  const response = await fetch(url, {
    ...{ method: 'POST', body: bodies[0]! },
    headers: { ...headers, 'content-type': 'application/json' },
  })
  const bare = await carryBare(load, (await response.json()) as object)
  const gate = await measured({ ...load, url })
  return {
    what: `bytes a second of ${batch.toLocaleString('en')} checks at once, ${where}`,
    measured: inMegabytes(gate),
    beside: `bare route ${inMegabytes(bare)}`,
    ratio: (gate.bytes / bare.bytes).toFixed(2),
  }
}

type Measured = Carried & { processor: number }

/** A route that accepts a body, ignores it and gives the same answer each time. */
async function carryBare(load: Omit<Load, 'url'>, answer: object): Promise<Measured> {
  const app = fastify()
  app.post('/', async () => answer)
  try {
    return await measured({ ...load, url: `${await listen(app)}/` })
  } finally {
    await app.close()
  }
}

/** With the milliseconds of this process's processor time for each, including all its other work. */
async function measured(load: Load): Promise<Measured> {
  const before = process.cpuUsage()
  const carried = await carry(load)
  const { user, system } = process.cpuUsage(before)
  return { ...carried, processor: (user + system) / 1000 / carried.requests }
}

export async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}

function inWords({ rate, slow, processor }: Measured): string {
  const each = `${(processor * 1000).toFixed(0)} µs of processor each`
  return `${Math.round(rate).toLocaleString('en')}, 99th percentile ${inMilliseconds(slow)}, ${each}`
}

function inMegabytes({ bytes, processor }: Measured): string {
  return `${(bytes / 1e6).toFixed(0)} MB, ${processor.toFixed(1)} ms of processor for each answer`
}
