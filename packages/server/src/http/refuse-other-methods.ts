import { api } from '@freigabe/contract'
import type { HTTPMethods } from 'fastify'
import { AppError } from './app-error.ts'
import type { App } from './server.ts'

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Answers METHOD_NOT_ALLOWED, with the methods there are, where a path of the contract has others. */
export function refuseOtherMethods(app: App): void {
  const byPath = Map.groupBy(Object.values(api), ({ path }) => path)
  for (const [path, endpoints] of byPath) {
    const known = methods.filter((method) => endpoints.some((other) => other.method === method))
    const allow = known.map((method) => (method === 'GET' ? 'GET, HEAD' : method)).join(', ')
    app.route({
      method: methods.filter((method) => !known.includes(method)),
      url: `/v1${path}`,
      handler: (_request, reply) => {
        reply.header('allow', allow)
        throw new AppError('METHOD_NOT_ALLOWED')
      },
    })
  }
}
