import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type NatsConnection, nkeys } from '@nats-io/transport-node'
import { codeIn } from '../documentation/documents.ts'
import { freePort } from '../free-port.ts'

/** The reason to skip, where there is no NATS; `npm test` provides it. */
export const withoutNats = process.env.FREIGABE_TEST_NATS === undefined && 'needs a NATS server'

const passwords = { SERVER_PASSWORD: 'of-servers', SENDER_PASSWORD: 'of-senders' }

/** A server of NATS with the permissions that the guide names. */
export interface NatsServer {
  port: number
  /** As `FREIGABE_NATS` names it. */
  url: string
  /** As `FREIGABE_NATS` names it for `freigabe gate --follow`. */
  urlOfSender: string
  /** As a foreign program that sends uses it. */
  ofSender: { servers: string; user: string; pass: string }
  connect(user: 'freigabe' | 'sender', port?: number): Promise<NatsConnection>
  /** Ends it as a crash would. */
  kill(): Promise<void>
  /** Starts it on the same port, with or without its stored data. */
  start(wish?: { isEmpty: boolean }): Promise<void>
  close(): Promise<void>
}

/** The server stops when this shell's input ends, which happens however we end. */
const keeper = '"$0" "$@" </dev/null & server=$!; read -r _; kill -KILL "$server"; wait "$server"'

/**
 * Starts a server on a free port of this machine, which stores its data in a folder deleted with it.
 *
 * @param settings additions to those of the guide, in NATS's syntax
 * @param keys public keys that take the place of the guide's names and passwords
 */
export async function startNats(
  settings = '',
  keys: Record<string, string> = {},
): Promise<NatsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-nats-'))
  const store = join(folder, 'store')
  const config = join(folder, 'nats.conf')
  const guide = readFileSync(new URL('../../docs/guides/operate.md', import.meta.url), 'utf8')
  const asInGuide = codeIn(guide, 'nats')[0]!.replace('/var/lib/nats', store)
  writeFileSync(config, Object.entries(keys).reduce(signedInByKey, asInGuide) + settings)
  const port = await freePort()
  let running = await run()
  return {
    port,
    url: `nats://freigabe:${passwords.SERVER_PASSWORD}@127.0.0.1:${port}`,
    urlOfSender: `nats://sender:${passwords.SENDER_PASSWORD}@127.0.0.1:${port}`,
    ofSender: { servers: `127.0.0.1:${port}`, user: 'sender', pass: passwords.SENDER_PASSWORD },
    connect: (user, to = port) =>
      connect({
        servers: `127.0.0.1:${to}`,
        ...{ user, pass: passwords[user === 'sender' ? 'SENDER_PASSWORD' : 'SERVER_PASSWORD'] },
        ...{ maxReconnectAttempts: -1, ignoreAuthErrorAbort: true, reconnectTimeWait: 100 },
      }),
    kill: () => end(),
    async start({ isEmpty } = { isEmpty: false }) {
      if (isEmpty) rmSync(store, { recursive: true, force: true })
      running = await run()
    },
    async close() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function run() {
    const args = ['-c', config, '-a', '127.0.0.1', '-p', String(port)]
    const child = spawn('sh', ['-c', keeper, process.env.FREIGABE_TEST_NATS!, ...args], {
      env: { PATH: process.env.PATH, ...passwords },
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    const log: string[] = []
    child.stderr.setEncoding('utf8').on('data', (text: string) => log.push(text))
    while (!log.join('').includes('Server is ready')) {
      if (child.exitCode !== null) throw new Error(log.join(''))
      await pause(5)
    }
    return child
  }

  async function end() {
    if (running.exitCode !== null) return
    running.stdin.end()
    await once(running, 'exit')
  }
}

/** In the settings of the guide, has a user sign in with a key instead of a password. */
function signedInByKey(settings: string, [user, key]: [string, string]): string {
  return settings.replace(new RegExp(`user: ${user}, password: \\S+`), `nkey: ${key}`)
}

/** Draws a key; its file is as NATS's own tools write it. */
export function drawNatsKey() {
  const pair = nkeys.createUser()
  const seed = new TextDecoder().decode(pair.getSeed())
  return { publicKey: pair.getPublicKey(), file: `${seed}\n${pair.getPublicKey()}\n` }
}
