import { type AddressInfo, connect } from 'node:net'
import { createGroup } from '../lists/groups/create-group.ts'
import { issueKey } from '../platform/keys.ts'
import type { Answer } from './browser.ts'
import { castAccount } from './cast.ts'
import type { TestHouse } from './test-house.ts'

/** A client on a connection of its own, which can misbehave as no polite client does. */
interface Sender {
  /** Whether the bytes left us: false once the server has hung up. */
  send(bytes: string | Uint8Array): Promise<boolean>
  /** One piece of a body whose length was not announced. */
  sendChunk(bytes: Uint8Array): Promise<boolean>
  /** Sends no more, but goes on listening. */
  finish(): void
  /** Leaves without a word. */
  breakOff(): void
  /** The next answer; rejects when the server hangs up before it is whole. */
  answer(): Promise<Answer>
}

/** Opens a connection and sends the head of a `POST`; the body is up to the caller. */
export async function startPost(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<Sender> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  const incoming = socket.iterator({ destroyOnReturn: false })
  const send = (bytes: string | Uint8Array) =>
    new Promise<boolean>((done) => socket.write(bytes, (error) => done(error == null)))
  await send(head(path, headers))
  return {
    send,
    async sendChunk(bytes) {
      socket.write(`${bytes.length.toString(16)}\r\n`)
      socket.write(bytes)
      return send('\r\n')
    },
    finish: () => socket.end(),
    breakOff: () => socket.resetAndDestroy(),
    answer: () => readAnswer(incoming),
  }
}

function head(path: string, headers: Record<string, string>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `POST /v1${path} HTTP/1.1\r\nHost: localhost\r\n${lines.join('')}\r\n`
}

async function readAnswer(incoming: AsyncIterator<Buffer>): Promise<Answer> {
  let text = ''
  for (;;) {
    const [top, body] = text.split(/\r\n\r\n(.*)/s)
    const length = /content-length: (\d+)/i.exec(top!)?.[1]
    if (body !== undefined && Buffer.byteLength(body) >= Number(length)) {
      const [line, ...fields] = top!.split('\r\n')
      const headers = fields.map((field) => field.toLowerCase().split(': ') as [string, string])
      return {
        status: Number(line!.split(' ')[1]),
        body: body === '' ? null : JSON.parse(body),
        headers: Object.fromEntries(headers),
      }
    }
    const { done, value } = await incoming.next()
    if (done) throw new Error(`The server hung up after ${JSON.stringify(text)}.`)
    text += value.toString()
  }
}

/** A program of an account that sends files through a socket. */
export interface Uploader {
  account: string
  /** Begins to send a recipients file or evidence; the bytes are up to the caller. */
  post(kind: 'recipients' | 'evidence', headers: Record<string, string>): Promise<Sender>
}

/** Lets the server listen on a free port of this machine, for an account with a group and a key. */
export async function castUploader({
  house,
  app,
}: Pick<TestHouse, 'house' | 'app'>): Promise<Uploader> {
  const { account, owner } = await castAccount(house)
  const group = await createGroup(house, owner.actor, account, { name: 'Kunden' })
  const wish = { name: 'Test', scopes: ['write' as const] }
  const { secret } = await issueKey(house, owner.actor, owner.name, account, wish)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const paths = {
    recipients: `/accounts/${account}/groups/${group.id}/batches?fileName=kunden.csv`,
    evidence: `/accounts/${account}/evidence?fileName=nachweis.txt`,
  }
  return {
    account,
    post: (kind, headers) =>
      startPost(port, paths[kind], { authorization: `Bearer ${secret}`, ...headers }),
  }
}
