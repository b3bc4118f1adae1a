import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** `url` names a database to which anyone on this machine may connect as superuser. */
export type ThrowAwayPostgres = { url: string; stop(): Promise<void> }

type Account = { uid: number; gid: number }

/**
 * The server stops and its data go when this shell's input ends, and that it does however we end,
 * even by SIGKILL.
 */
const keeper = `
"$0" "$@" </dev/null & server=$!
cat >/dev/null
kill -INT "$server"
wait "$server"
rm -rf "$PGDATA"
`

/** Made for speed: what it holds is not worth keeping when the machine loses power. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  log_min_messages: 'log',
}

/**
 * Makes a new cluster in a temporary folder, owned by an account without privileges (PostgreSQL refuses
 * to run as root), and starts it on a free port of the loopback address.
 * @param binFolder holds `initdb` and `postgres`
 */
export async function startPostgres(binFolder: string): Promise<ThrowAwayPostgres> {
  const account = process.getuid?.() === 0 ? accountWithoutPrivileges() : undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'freigabe-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  makeCluster(binFolder, folder, account)
  const port = await freePort()
  const options = Object.entries({ ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const child = spawn('sh', ['-c', keeper, path.join(binFolder, 'postgres'), ...options], {
    ...account,
    cwd: folder,
    detached: true,
    env: { PATH: process.env.PATH, PGDATA: folder, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  await untilReady(child)
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(child) }
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
  const initdb = path.join(binFolder, 'initdb')
  const { status, stderr } = spawnSync(initdb, args, { ...account, cwd: folder, encoding: 'utf8' })
  if (status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`initdb failed: ${stderr}`)
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Follows the server's log until it says that it is ready; what comes after is read and dropped. */
async function untilReady(child: ChildProcess): Promise<void> {
  const log: string[] = []
  const lines = createInterface({ input: child.stderr! })
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line)
      if (line.includes('is ready to accept connections')) resolve()
      if (line.includes('database system is shut down')) reject(new Error(log.join('\n')))
    })
    lines.on('close', () => reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`)))
  })
}

async function stop(child: ChildProcess): Promise<void> {
  child.stdin!.end()
  if (child.exitCode === null) await once(child, 'exit')
}
