import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'
import type { Load } from './load.ts'

/** Sends the load described on its standard input, and writes the result to its output. */
const { url, bodies, headers, connections, seconds } = JSON.parse(await text(process.stdin)) as Load
const anyBody = () => bodies[Math.floor(Math.random() * bodies.length)]!
const result = await autocannon({
  ...{ url, connections, duration: seconds, method: 'POST' },
  headers: { 'content-type': 'application/json', ...headers },
  requests: [{ setupRequest: (request) => ({ ...request, body: anyBody() }) }],
})
process.stdout.write(JSON.stringify(result))
