import { type Endpoint, urlOf } from '@freigabe/contract'
import type { HTTPMethods } from 'fastify'
import { AppError } from './app-error.ts'
import type { App } from './server.ts'

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Answers METHOD_NOT_ALLOWED, listing the methods that the path has, if it has others. */
export function refuseOtherMethods(app: App, endpoints: readonly Endpoint[]): void {
  for (const [url, here] of Map.groupBy(endpoints, urlOf)) {
    const known = methods.filter((method) => here.some((other) => other.method === method))
    const allow = known.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ')
    app.route({
      method: methods.filter((method) => !known.includes(method)),
      url,
      handler: (_request, reply) => {
        reply.header('allow', allow)
        throw new AppError('METHOD_NOT_ALLOWED', { detail: `This path has ${allow}.` })
      },
    })
  }
}
