import type { FastifyRequest } from 'fastify'
import type { House } from '../house.ts'

/** Tells the desk which cases change, until the reader goes away. */
export async function followDesk(house: House, request: FastifyRequest) {
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  return changes(house, gone.signal)
}

async function* changes(house: House, signal: AbortSignal) {
  for await (const { accountId, caseId } of house.live.follow(signal)) {
    if (caseId !== null) yield { event: 'case', data: { accountId, caseId } }
  }
}
