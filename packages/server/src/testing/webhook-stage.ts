import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import type { PublicEvent } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { Webhook } from 'standardwebhooks'
import { type Delivering, deliverEvents } from '../events/webhooks/deliver-events.ts'
import { createEndpoint } from '../events/webhooks/keep-endpoints.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'

/** What lets webhooks go to receivers on this machine. */
export const toThisMachine = {
  FREIGABE_WEBHOOK_HTTP: 'true',
  FREIGABE_WEBHOOK_NETWORKS: '127.0.0.0/8',
}

export interface Received {
  path: string
  headers: Readonly<Record<string, string>>
  raw: string
  event: PublicEvent
}

/** A receiver on this machine that notes what it is sent; `answer` may be changed at any time. */
export interface Receiver {
  url: string
  got: Received[]
  answer: (response: ServerResponse, received: Received) => void
  close(): void
}

export async function openReceiver(t: TestContext): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    const raw = Buffer.concat(await request.toArray()).toString()
    const headers = request.headers as Received['headers']
    const received = { path: request.url!, headers, raw, event: JSON.parse(raw) }
    receiver.got.push(received)
    receiver.answer(response, received)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    got: [],
    answer: (response) => response.end('fine'),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  t.after(() => receiver.close())
  return receiver
}

/** Whether a message bears a signature with a secret, as the specification's own library writes it. */
export function isSigned({ headers, raw }: Received, secret: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000)
  const wanted = new Webhook(secret).sign(headers['webhook-id']!, at, raw)
  return headers['webhook-signature']!.split(' ').includes(wanted)
}

/** An answer with a status. */
export function answering(status: number, text = ''): Receiver['answer'] {
  return (response) => response.writeHead(status, { location: '/elsewhere' }).end(text)
}

/** Sends webhooks as a worker does, until the test is over. */
export function startDelivering(
  t: TestContext,
  house: House,
  given?: Parameters<typeof deliverEvents>[1],
): Delivering {
  const delivering = deliverEvents(house, given)
  t.after(() => delivering.stop())
  return delivering
}

/** An endpoint of an account, or of the platform with null. */
export function castEndpoint(
  house: House,
  account: string | null,
  url: string,
  wish: Partial<Parameters<typeof createEndpoint>[4]> = {},
) {
  const whole = { url, types: [], description: null, ...wish }
  return createEndpoint(house, { kind: 'clock' }, 'Test', account, whole)
}

/** Has something happen in an account: so many groups are created. Resolves once that has its place. */
export async function happen(
  house: House,
  account: string,
  by: Actor,
  names: readonly string[],
): Promise<string[]> {
  const groups: string[] = []
  for (const name of names) groups.push((await createGroup(house, by, account, { name })).id)
  await house.feed.catchUp()
  return groups
}
