import type { FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'

/** Tells the desk which cases change and when a policy is published, until the reader goes away. */
export async function followDesk(house: House, request: FastifyRequest) {
  const gone = new AbortController()
  request.raw.on('close', () => gone.abort())
  return changes(house, gone.signal)
}

async function* changes(house: House, signal: AbortSignal) {
  for await (const { account, cases = [], publication } of house.feed.follow(signal)) {
    if (publication !== undefined) yield { event: 'policy', data: { publication } }
    for (const caseId of cases) yield { event: 'case', data: { accountId: account, caseId } }
  }
}
