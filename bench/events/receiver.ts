import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'

/** Receives webhooks beside the process that sends them: `/dead` never answers, and each arrival is noted. */
const arrivals: [id: string, at: number][] = []
const server = createServer((request, response) => {
  request.resume()
  if (request.url === '/dead') return
  arrivals.push([String(request.headers['webhook-id']), performance.timeOrigin + performance.now()])
  response.writeHead(204).end()
})
// Linux answers for all of 127.0.0.0/8.
server.listen(0, '0.0.0.0', () =>
  parentPort!.postMessage({ port: (server.address() as AddressInfo).port }),
)
parentPort!.on('message', () => parentPort!.postMessage({ arrivals: arrivals.splice(0) }))
