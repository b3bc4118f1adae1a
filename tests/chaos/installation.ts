import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../packages/server/src/config/read-config.ts'
import {
  type LoopbackMailServer,
  startLoopbackMailServer,
} from '../../packages/server/src/mail/loopback-mail-server.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { preparePostgres } from '../../scripts/test/prepare-postgres.ts'
import type { ThrowAwayPostgres } from '../../scripts/test/start-postgres.ts'
import { freePort } from '../free-port.ts'
import type { Dice } from './dice.ts'
import { commandPart, type Part } from './part.ts'

export type DatabaseKind = 'embedded' | 'postgres'

/** Freigabe in processes of its own, with its database and a mail server that keeps what it accepts. */
export interface Installation {
  kind: DatabaseKind
  url: string
  parts: readonly Part[]
  /** The environment of its processes, for starting more of them. */
  settings: Readonly<Record<string, string>>
  mails: LoopbackMailServer
  /** The product's functions on its database; for the embedded one, only while no part runs. */
  open(): Promise<OpenHouse>
  /** Lets web and worker end in peace. */
  endProcesses(): Promise<void>
  remove(): Promise<void>
}

/**
 * Null where there is no PostgreSQL.
 *
 * @param more settings besides the usual ones
 */
export async function install(
  kind: DatabaseKind,
  draw: Dice,
  more: Readonly<Record<string, string>> = {},
): Promise<Installation | null> {
  // A database that is killed has to keep what it reported as committed.
  const postgres = kind === 'postgres' ? await preparePostgres({ synchronous_commit: 'on' }) : null
  if (postgres === undefined) return null
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-chaos-'))
  const mails = await startLoopbackMailServer()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings = { ...settingsOf(folder, { port, url, smtp: mails.url, postgres }), ...more }
  const processes = processesOf(kind, url, settings)
  return {
    kind,
    url,
    mails,
    settings,
    parts: [...processes, ...(postgres === null ? [] : [databasePart(postgres, draw)])],
    open: () => openHouse(readConfig(settings)),
    async endProcesses() {
      await Promise.all(processes.map((each) => each.end()))
    },
    async remove() {
      await Promise.all(processes.map((each) => each.kill()))
      await postgres?.stop()
      await mails.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function processesOf(kind: DatabaseKind, url: string, settings: Record<string, string>) {
  const answers = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  const serve = ['serve', '--empty']
  if (kind === 'embedded') return [commandPart('server', serve, settings, answers)]
  return [
    commandPart('web', [...serve, '--no-worker'], settings, answers),
    ...['worker 1', 'worker 2'].map((name) =>
      commandPart(name, ['worker'], settings, (output) => output.includes('The worker runs.')),
    ),
  ]
}

function databasePart(postgres: ThrowAwayPostgres, draw: Dice): Part {
  return {
    name: 'database',
    start: postgres.restart,
    fall: () => null,
    kill: () => postgres.crash(draw() < 0.5 ? 'SIGKILL' : 'SIGQUIT'),
  }
}

function settingsOf(
  folder: string,
  place: { port: number; url: string; smtp: string; postgres: ThrowAwayPostgres | null },
): Record<string, string> {
  const key = `k1:${randomBytes(32).toString('base64')}`
  return {
    FREIGABE_DATA: folder,
    HOST: '127.0.0.1',
    PORT: String(place.port),
    FREIGABE_URL: place.url,
    FREIGABE_UNDO_SECONDS: '0',
    SMTP_URL: place.smtp,
    LOG_LEVEL: 'fatal',
    FREIGABE_SESSION_KEY: key,
    FREIGABE_SKETCH_KEY: key,
    FREIGABE_SEALING_KEY: key,
    FREIGABE_SIGNING_KEY: key,
    ...(place.postgres === null ? {} : { DATABASE_URL: place.postgres.url }),
  }
}
