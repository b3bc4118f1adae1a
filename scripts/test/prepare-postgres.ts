import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mayInstallDebianPackages } from '../set-up/debian-package.js'
import { findProgram } from './find-program.ts'
import { installIfAllowed } from './install-if-allowed.ts'
import { startPostgres, type ThrowAwayPostgres } from './start-postgres.ts'

const oldestVersion = 15

/**
 * A running throw-away PostgreSQL, or undefined where none can be had. Given settings replace the defaults.
 */
export async function preparePostgres(
  ...given: [Parameters<typeof startPostgres>[1]?]
): Promise<ThrowAwayPostgres | undefined> {
  const folder = findServer() ?? (await installServer())
  return folder === undefined ? undefined : await startPostgres(folder, ...given)
}

async function installServer() {
  keepDebianFromStartingACluster()
  await installIfAllowed('postgresql')
  return findServer()
}

/** The folder with the programs of the newest installed PostgreSQL server that is new enough. */
export function findServer(): string | undefined {
  const onPath = findProgram(['postgres'])
  const folders = [
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/opt/homebrew/opt/postgresql@*/bin'),
    ...(onPath ? [path.dirname(onPath)] : []),
  ]
  const servers = folders.map((folder) => ({ folder, version: versionOf(folder) }))
  const usable = servers.filter(({ version }) => version >= oldestVersion)
  return usable.sort((one, other) => other.version - one.version)[0]?.folder
}

/** Major version of the server in a folder, or 0 if none there can make a new cluster. */
function versionOf(folder: string): number {
  const { stdout } = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' })
  const canMakeClusters = findProgram([path.join(folder, 'initdb')]) !== undefined
  return canMakeClusters ? Number(/\d+/.exec(stdout ?? '')?.[0] ?? 0) : 0
}

/** Debian's package makes and starts a cluster for the whole machine; ours is enough for the tests. */
function keepDebianFromStartingACluster() {
  if (!mayInstallDebianPackages()) return
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true })
  writeFileSync(
    '/etc/postgresql-common/createcluster.d/freigabe-tests.conf',
    'create_main_cluster = false\n',
  )
}
