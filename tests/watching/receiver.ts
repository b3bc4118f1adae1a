import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { verifyWebhook, type WebhookEvent } from '@freigabe/sdk'
import { freePort } from '../free-port.ts'

/** A platform's receiver of webhooks, which can go down and come back at the same address. */
export interface Receiver {
  url: string
  /** How often each event came, by its id. */
  times: Map<string, number>
  /** The events, each once, in the order of their first arrival. */
  events: WebhookEvent[]
  /** Messages that no secret of ours signed. */
  refused: number
  secret: string
  /** Resolves with the first event of a type that has come, or comes. */
  heard(type: string): Promise<WebhookEvent>
  down(): Promise<void>
  up(): Promise<void>
}

/** Starts a receiver on loopback. */
export async function startReceiver(): Promise<Receiver> {
  const port = await freePort()
  const waiting = new Set<() => void>()
  let server: Server | null = null
  const receiver: Receiver = {
    ...{ url: `http://127.0.0.1:${port}/hooks`, times: new Map(), events: [], refused: 0 },
    secret: '',
    async heard(type) {
      for (;;) {
        const found = receiver.events.find((event) => event.type === type)
        if (found !== undefined) return found
        await new Promise<void>((heard) => waiting.add(heard))
      }
    },
    async down() {
      server?.close()
      server?.closeAllConnections()
      server = null
    },
    async up() {
      server = createServer(async (request, response) => {
        const isTaken = await take(request.headers, await text(request))
        response.writeHead(isTaken ? 204 : 401).end()
      }).listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
  await receiver.up()
  return receiver

  async function take(headers: NodeJS.Dict<string | string[]>, body: string): Promise<boolean> {
    try {
      const event = await verifyWebhook(receiver.secret, headers, body)
      const before = receiver.times.get(event.id) ?? 0
      receiver.times.set(event.id, before + 1)
      if (before === 0) receiver.events.push(event)
      for (const hear of waiting) hear()
      waiting.clear()
      return true
    } catch {
      receiver.refused += 1
      return false
    }
  }
}
