import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import {
  commonErrors,
  type Endpoint,
  type ErrorCode,
  endpoints,
  type Problem,
  PublicEvent,
  urlOf,
} from '@freigabe/contract'
import type { GateTable, TableAccount } from '@freigabe/gate'
import { buildApp } from '../build-app.ts'
import type { Clock } from '../clock.ts'
import { type Config, readConfig } from '../config/read-config.ts'
import { openAsRole } from '../database/open-as-role.ts'
import { eventView } from '../events/read-events.ts'
import { openGateMemory } from '../gate/memory/gate-memory.ts'
import { openTableKeeper } from '../gate/memory/table-keeper.ts'
import type { House } from '../house.ts'
import type { App } from '../http/server.ts'
import { type OpenHouse, openHouse } from '../open-house.ts'
import { databasesFor } from './on-both-databases.ts'
import { openTestDatabase } from './test-database.ts'

export interface TestHouse {
  house: OpenHouse
  app: App
  clock: TestClock
  url: string | null
}

/**
 * Runs a suite with a whole house, once on each database that could make a difference to it (see
 * `on-both-databases.ts`): `given()` is the house, from the first test on. Nothing listens; requests go
 * through `app.inject`.
 */
export function onEachDatabase(
  title: string,
  suite: (given: () => TestHouse, kind: 'embedded' | 'postgres') => void,
  settings: Record<string, string> = {},
): void {
  for (const kind of databasesFor(title)) {
    describe(`${title} (${kind})`, () => {
      let open: TestHouse & { end(): Promise<void> }
      before(async () => {
        open = await openTestHouse(kind, settings)
      })
      after(() => open.end())
      suite(() => open, kind)
    })
  }
}

/**
 * Opens a house on a fresh database and folder; `end` removes both, and throws if a verb answered with a code
 * that its endpoint does not declare, did not bring its changes to the gate, or told an event that is not as the
 * catalogue says.
 */
export async function openTestHouse(
  kind: 'embedded' | 'postgres',
  settings: Record<string, string> = {},
): Promise<TestHouse & { end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-test-'))
  const { database, url, drop } = await openTestDatabase(kind)
  const clock = testClock()
  const house = await openHouse(testConfig(folder, settings), { clock, database })
  house.gate.readAll()
  await rememberPasswords(house)
  const app = await buildApp(house)
  const undeclared = watchErrorCodes(app)
  await app.ready()
  return {
    house,
    app,
    clock,
    url,
    async end() {
      await app.close()
      const differing = await holdGateToTables(house)
      const untold = await holdEventsToCatalogue(house)
      await house.close()
      await drop()
      await rm(folder, { recursive: true, force: true })
      assert.deepEqual(differing, [], 'The gate knows what the tables say.')
      assert.deepEqual(undeclared, [], 'Every code stands in the contract.')
      assert.deepEqual(untold, [], 'Every event is as the catalogue says.')
    },
  }
}

/** The configuration of a test: quiet, in its own folder. */
export function testConfig(folder: string, settings: Record<string, string> = {}): Config {
  return readConfig({
    FREIGABE_DATA: folder,
    FREIGABE_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
    FREIGABE_UNDO_SECONDS: '0',
    ...settings,
  })
}

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: string): void
  forward(duration: { days?: number; hours?: number; minutes?: number }): void
}

/** Starts on a Wednesday morning within business hours in Berlin. */
export function testClock(start = '2026-11-25T09:00:00.000Z'): TestClock {
  let now = new Date(start).toISOString()
  const set = (instant: string | number) => {
    now = new Date(instant).toISOString()
  }
  return {
    now: () => now,
    set,
    forward({ days = 0, hours = 0, minutes = 0 }) {
      set(Date.parse(now) + ((days * 24 + hours) * 60 + minutes) * 60_000)
    },
  }
}

/**
 * Makes each password be compared with its digest only once: that takes a tenth of a second by design, and
 * the people of a test share both.
 */
export async function rememberPasswords({ auth }: House): Promise<void> {
  const { password } = await auth.$context
  const { verify } = password
  password.verify = (pair) => {
    const key = `${pair.hash} ${pair.password}`
    const verdict = verdicts.get(key) ?? verify(pair)
    verdicts.set(key, verdict)
    return verdict
  }
}

const verdicts = new Map<string, Promise<boolean>>()

const byRoute: ReadonlyMap<string, Endpoint> = new Map(
  Object.values<Endpoint>(endpoints).map((each) => [`${each.method} ${urlOf(each)}`, each]),
)
const common: readonly ErrorCode[] = commonErrors

/**
 * Notes every code that a verb answers with but its endpoint does not declare. Called before the server is
 * ready; the list fills as requests are answered.
 */
export function watchErrorCodes(app: App): readonly string[] {
  const undeclared: string[] = []
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    const route = `${request.method} ${request.routeOptions.url}`
    const endpoint = byRoute.get(route)
    if (endpoint === undefined || !type.startsWith('application/problem+json')) return
    const { code }: Problem = JSON.parse(String(payload))
    if (!common.includes(code) && !endpoint.errors.includes(code)) {
      undeclared.push(`${route} answers ${code}`)
    }
  })
  return undeclared
}

/**
 * Where the gate, having followed all changes, knows accounts differently from one that reads everything
 * again: each account with both versions.
 */
async function holdGateToTables({ database, gate }: House): Promise<object[]> {
  const db = openAsRole(database, 'gate')
  const fresh = openTableKeeper(db)
  await fresh.readAll(AbortSignal.timeout(10_000))
  await db.destroy()
  const accounts = [...fresh.table.accounts()]
  await gate.find(accounts.map(({ id }) => ({ account: id, group: '' })))
  return accounts.flatMap(({ id }) => {
    const [known, wanted] = [gate.table, fresh.table].map((table) => allOf(table, id))
    return isDeepStrictEqual(known, wanted) ? [] : [{ account: id, known, wanted }]
  })
}

/** Events with data that their schema refuses, or does not know. */
async function holdEventsToCatalogue({ database }: House): Promise<object[]> {
  const rows = await database.root.selectFrom('public_event').selectAll().execute()
  return rows.flatMap((row): object[] => {
    const event = eventView({ ...row, position: 1, epoch: row.event_id })
    const read = PublicEvent.safeParse(event)
    if (!read.success) return [{ event, issues: read.error.issues }]
    return isDeepStrictEqual(read.data, event) ? [] : [{ event, read: read.data }]
  })
}

function allOf(table: GateTable, id: string) {
  const account = table.account(id)
  if (account === undefined) return null
  const { reference, standing, revision } = account
  return { reference, standing, revision, groups: groupsOf(table, account) }
}

function groupsOf(table: GateTable, account: TableAccount) {
  const groups = [...table.groupsOf(account)].map(table.groupAt)
  return groups.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The house as another process has it, with its own gate; the embedded database has only one process. */
export async function inAnotherProcess<T>(
  house: House,
  work: (other: House) => Promise<T>,
): Promise<T> {
  if (house.database.kind === 'embedded') return work(house)
  const gate = openGateMemory(house.database, house.feed)
  try {
    return await work({ ...house, gate })
  } finally {
    await gate.close()
  }
}
