import type { FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'

/** Tells the desk which cases change and when a policy is published, until the reader goes away. */
export async function followDesk(house: House, request: FastifyRequest) {
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  return changes(house, gone.signal)
}

async function* changes(house: House, signal: AbortSignal) {
  for await (const change of house.live.follow(signal)) {
    if ('publication' in change) yield { event: 'policy', data: change }
    else if (change.caseId !== null) yield { event: 'case', data: change }
  }
}
