import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config/read-config.ts'
import { lockDataFolder } from './database/data-folder.ts'
import { clockOf } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { type AnyDatabase, openEmbedded, openPostgres } from './database/open-database.ts'
import { openFeed } from './feed/feed.ts'
import type { FileStore } from './files/file-store.ts'
import { folderStore } from './files/folder-store.ts'
import { openQuestionLimit } from './gate/asking/question-limit.ts'
import { openGateMemory } from './gate/memory/gate-memory.ts'
import type { House } from './house.ts'
import { jobKinds } from './job-kinds.ts'
import { openJobQueue } from './jobs/job-queue.ts'
import { openKeyRing } from './keys/key-ring.ts'
import { openMailDomains } from './lists/screening/mail-domains.ts'
import { openRegisteredDomains } from './lists/screening/registered-domains.ts'
import { openPersonAuth } from './people/sign-in/person-auth.ts'
import { sendPasswordReset } from './people/sign-in/reset-password.ts'
import { openPolicies } from './policy/publications/policies.ts'
import { offerShipped, publishShipped } from './policy/publications/publish-shipped.ts'

export interface OpenHouse extends House {
  /** Stops the queue, closes the database, releases the data folder. */
  close(): Promise<void>
}

/**
 * Opens everything that verbs, routes and jobs need: the database with its schema up to date, keys, files,
 * queue, policy. Takes no requests or jobs yet.
 */
export async function openHouse(
  config: Config,
  given: { clock?: Clock; database?: AnyDatabase; onError?: (error: Error) => void } = {},
): Promise<OpenHouse> {
  mkdirSync(config.FREIGABE_DATA, { recursive: true, mode: 0o700 })
  const unlock = config.embedded
    ? await lockDataFolder(config.FREIGABE_DATA)
    : async () => undefined
  const database = given.database ?? (await openDatabase(config))
  await migrate(database)
  const keys = openKeyRing(config)
  const jobs = await openJobQueue(database, jobKinds, given.onError ?? (() => undefined))
  const feed = await openFeed(database)
  const house: House = {
    config,
    database,
    keys,
    clock: clockOf(given.clock ?? systemClock),
    jobs,
    files: await openFiles(config),
    askDomains: config.FREIGABE_DNS_CHECK ? openMailDomains(config.FREIGABE_DNS_SERVERS) : null,
    askRegistered: openRegisteredDomains(config.FREIGABE_DOMAIN_DATES),
    auth: openPersonAuth(database, config, keys.session, (person, token) =>
      sendPasswordReset(house, person, token),
    ),
    policies: openPolicies(config.FREIGABE_COUNTRY),
    feed,
    gate: openGateMemory(database, feed),
    questions: openQuestionLimit(config.FREIGABE_GATE_LIMIT),
  }
  if (await publishShipped(house)) await offerShipped(house)
  return {
    ...house,
    async close() {
      await jobs.stop(10)
      await house.gate.close()
      await house.feed.close()
      await database.close()
      await unlock()
    },
  }
}

async function openFiles(config: Config): Promise<FileStore> {
  if (config.FREIGABE_FILES === undefined) return folderStore(join(config.FREIGABE_DATA, 'files'))
  // Loaded only when used: the client is larger than everything else together.
  const { bucketStore } = await import('./files/bucket-store.ts')
  return bucketStore(config.FREIGABE_FILES)
}

function openDatabase(config: Config): Promise<AnyDatabase> {
  return config.DATABASE_URL === undefined
    ? openEmbedded(config.FREIGABE_DATA)
    : openPostgres(config.DATABASE_URL, config.FREIGABE_DATABASE_CONNECTIONS)
}
