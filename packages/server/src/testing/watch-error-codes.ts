import {
  commonErrors,
  type Endpoint,
  type ErrorCode,
  endpoints,
  type Problem,
  urlOf,
} from '@freigabe/contract'
import type { App } from '../http/server.ts'

const byRoute: ReadonlyMap<string, Endpoint> = new Map(
  Object.values<Endpoint>(endpoints).map((each) => [`${each.method} ${urlOf(each)}`, each]),
)
const common: readonly ErrorCode[] = commonErrors

/**
 * Notes every code that a verb answers with and its endpoint does not declare. Called before the server
 * is ready; the list fills as requests are answered.
 */
export function watchErrorCodes(app: App): readonly string[] {
  const undeclared: string[] = []
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    const route = `${request.method} ${request.routeOptions.url}`
    const endpoint = byRoute.get(route)
    if (endpoint === undefined || !type.startsWith('application/problem+json')) return
    const { code }: Problem = JSON.parse(String(payload))
    if (!common.includes(code) && !endpoint.errors.includes(code)) {
      undeclared.push(`${route} answers ${code}`)
    }
  })
  return undeclared
}
