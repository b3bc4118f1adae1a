import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../tests/free-port.ts'
import { processBirth } from '../set-up/process-birth.js'

/** `url` names a database to which anyone on this machine may connect as superuser. */
export type ThrowAwayPostgres = {
  url: string
  /** Where its data lies. */
  folder: string
  stop(): Promise<void>
  /**
   * Kills it or stops it at once, as a crash would, or makes it end running work; it does not answer until
   * `restart`.
   */
  crash(signal: 'SIGKILL' | 'SIGQUIT' | 'SIGINT'): Promise<void>
  /** Starts it on the same data, from which it recovers, once the remains of the last one are gone. */
  restart(): Promise<void>
}

type Account = { uid: number; gid: number }

/** Fills the empty folder of a new cluster, under the account that will own it. */
type Fill = (binFolder: string, folder: string, account: Account | undefined) => void

/**
 * The server stops and its data are deleted when this shell's input ends, which happens however we end, even
 * by SIGKILL. Each line of input restarts a server that has died.
 */
const keeper = `
"$0" "$@" </dev/null & server=$!
while read -r _; do
  wait "$server"
  "$0" "$@" </dev/null & server=$!
done
kill -INT "$server"
wait "$server"
rm -rf "$PGDATA"
`

/** Tuned for speed: its contents are not worth keeping when the machine loses power. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  log_min_messages: 'log',
}

/** Its log would otherwise take a gigabyte, which is much where it lies in memory. */
const inMemory = { max_wal_size: '256MB' }

/**
 * Makes a new cluster in a temporary folder, or in memory where `npm test` found room, owned by an account
 * without privileges (PostgreSQL refuses to run as root), and starts it on a free port of the loopback address.
 * @param binFolder holds `initdb` and `postgres`
 * @param given settings that differ: a server that will be killed has to keep what it committed
 * @param fill creates it in another way than from scratch
 */
export async function startPostgres(
  binFolder: string,
  given: Partial<typeof settings> = {},
  fill: Fill = makeCluster,
): Promise<ThrowAwayPostgres> {
  const account = process.getuid?.() === 0 ? accountWithoutPrivileges() : undefined
  const memory = process.env.FREIGABE_TEST_MEMORY
  const folder = mkdtempSync(path.join(memory ?? tmpdir(), 'freigabe-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  fill(binFolder, folder, account)
  const port = await freePort()
  const all = { ...settings, ...(memory === undefined ? {} : inMemory), ...given, port }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn('sh', ['-c', keeper, path.join(binFolder, 'postgres'), ...options], {
    ...account,
    cwd: folder,
    detached: true,
    env: { PATH: process.env.PATH, PGDATA: folder, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const log = createInterface({ input: child.stderr! })
  await untilReady(log, /database system is shut down/)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    folder,
    stop: () => stop(child),
    crash: (signal) => crash(serverIn(folder), signal),
    restart: () => restart(child, log),
  }
}

/** The first line of the file that a server keeps in its data folder. */
function serverIn(folder: string): number {
  return Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n', 1)[0])
}

async function crash(server: number, signal: NodeJS.Signals) {
  process.kill(server, signal)
  while (processBirth(server) !== undefined) await setTimeout(10)
}

const leftovers = /FATAL: +(pre-existing shared memory|lock file)/

/** The processes of a killed server run on for a moment, and until they end no other may start. */
async function restart(child: ChildProcess, log: Interface) {
  for (;;) {
    const ready = untilReady(log, leftovers)
    child.stdin!.write('\n')
    const isReady = await ready.then(
      () => true,
      (error: Error) => {
        if (leftovers.test(error.message)) return false
        throw error
      },
    )
    if (isReady) return
    await setTimeout(100)
  }
}

function makeCluster(binFolder: string, folder: string, account: Account | undefined) {
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = [
    '-D',
    folder,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--no-sync',
  ]
  run(path.join(binFolder, 'initdb'), args, folder, account)
}

/** Has a cluster begin as a standby of another one, which it follows from then on. */
export function standbyOf({ url }: Pick<ThrowAwayPostgres, 'url'>): Fill {
  return (binFolder, folder, account) => {
    const { port } = new URL(url)
    const primary = ['-h', '127.0.0.1', '-p', port, '-U', 'postgres']
    const args = [
      ...primary,
      '-D',
      folder,
      '--write-recovery-conf',
      '--checkpoint=fast',
      '--no-sync',
    ]
    run(path.join(binFolder, 'pg_basebackup'), args, folder, account)
  }
}

function run(program: string, args: string[], folder: string, account: Account | undefined) {
  const { status, stderr } = spawnSync(program, args, { ...account, cwd: folder, encoding: 'utf8' })
  if (status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`${path.basename(program)} failed: ${stderr}`)
}

function accountWithoutPrivileges(): Account {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const fields = ['postgres', 'nobody']
    .map((name) => lines.find((line) => line.startsWith(`${name}:`))?.split(':'))
    .find((found) => found !== undefined)
  if (!fields)
    throw new Error(
      'PostgreSQL cannot run as root, and there is neither an account "postgres" nor "nobody".',
    )
  return { uid: Number(fields[2]), gid: Number(fields[3]) }
}

const ready = /is ready to accept (read-only )?connections/

/** Follows the server's log until it says that it is ready; later output is read and dropped. */
async function untilReady(lines: Interface, failure: RegExp): Promise<void> {
  const log: string[] = []
  await new Promise<void>((resolve, reject) => {
    const onLine = (line: string) => {
      log.push(line)
      if (ready.test(line)) resolve()
      if (failure.test(line)) reject(new Error(log.join('\n')))
    }
    lines.on('line', onLine)
    lines.on('close', () => reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`)))
  }).finally(() => {
    lines.removeAllListeners()
    lines.resume()
  })
}

async function stop(child: ChildProcess): Promise<void> {
  child.stdin!.end()
  if (child.exitCode === null) await once(child, 'exit')
}
