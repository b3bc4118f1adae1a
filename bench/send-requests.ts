import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'
import type { Load } from './load.ts'

/** Sends the load that it is told on its standard input, and says on its output what that came to. */
const { url, bodies, headers, connections, seconds } = JSON.parse(await text(process.stdin)) as Load
const anyBody = () => bodies[Math.floor(Math.random() * bodies.length)]!
const result = await autocannon({
  ...{ url, connections, duration: seconds, method: 'POST' },
  headers: { 'content-type': 'application/json', ...headers },
  requests: [{ setupRequest: (request) => ({ ...request, body: anyBody() }) }],
})
process.stdout.write(JSON.stringify(result))
