import { setTimeout } from 'node:timers/promises'
import { openPostgres } from '../../packages/server/src/database/open-database.ts'
import { repeats } from '../../packages/server/src/database/repeats.ts'
import { AppError } from '../../packages/server/src/http/app-error.ts'
import { type OpenHouse, openHouse } from '../../packages/server/src/open-house.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import { clockVerbs } from './clock-verbs.ts'
import { customerVerbs } from './customer-verbs.ts'
import { goodwillBreaches } from './goodwill-invariants.ts'
import { goodwillVerbs } from './goodwill-verbs.ts'
import { breaches, logBreaches, openAtGate } from './invariants.ts'
import { seeded } from './seeded.ts'
import { staffVerbs } from './staff-verbs.ts'
import { allGroupsOf, castStaffs, castStage, type Stage } from './stage.ts'
import type { Verb } from './verb.ts'
import { watchingVerbs } from './watching-verbs.ts'

/** What went wrong in one round, and between which verbs. */
export interface Fault {
  round: number
  verbs: string[]
  /** The verb that ended with an unexpected error, and its code; or the invariant that was broken. */
  ends: string
  about: string
}

export interface RaceReport {
  rounds: number
  /** How often each verb was carried out, refused by the process, and could not be tried at all. */
  tally: Map<string, { done: number; refused: number }>
  faults: Fault[]
}

/** Verbs in the life of a case are drawn more often than others. */
const often = [
  'submit',
  'saveDraft',
  'accept',
  'reject',
  'revoke',
  'finishScreening',
  'schedule',
  'decideGoodwill',
]
const verbs = Object.entries({
  ...customerVerbs,
  ...staffVerbs,
  ...watchingVerbs,
  ...goodwillVerbs,
  ...clockVerbs,
})
const weighted = verbs.flatMap((entry) =>
  often.includes(entry[0]) ? [entry, entry, entry] : [entry],
)
/** After this many rounds an account is retired, and the next one begins. */
const roundsOnAccount = 40
/** Their starts differ by less than most transactions take. */
const longestHeadStart = 12
/** If one verb opens the gate while another shuts it, the opening may have been the later one. */
const openers = new Set([
  'lift',
  'sweepScheduledOnRequests',
  'grantGoodwillTwice',
  'accept',
  'finishScreening',
  'screenWhatWaits',
])

export interface RaceWish {
  seed: number
  seconds: number
  /** On the embedded one there is one process alone, in which changes of an account wait for each other. */
  database: 'postgres' | 'embedded'
}

/**
 * Has two or three different verbs at a time done to one account at once until the time is over: what may be done follows from the state so far. After each round everything that must always hold is
 * checked. The same seed draws the same verbs; the machine decides how they interleave.
 */
export async function race({ seed, seconds, database }: RaceWish): Promise<RaceReport> {
  const open = await openTestHouse(database, { FREIGABE_UNDO_SECONDS: '10' })
  const another = database === 'postgres' ? await openAnother(open) : null
  const houses = [open.house, ...(another ? [another] : [])].map((house) => withYoungFiles(house))
  const before = { ...repeats }
  const report: RaceReport = { rounds: 0, tally: new Map(), faults: [] }
  const end = performance.now() + seconds * 1000
  try {
    const draws = seeded(seed)
    const staffs = await castStaffs(open)
    while (performance.now() < end) {
      const stage = await castStage(open, staffs, draws)
      for (let round = 0; round < roundsOnAccount && performance.now() < end; round += 1) {
        await runRound(stage, houses, report)
      }
      report.faults.push(
        ...(await logBreaches(stage)).map((about) => fault(report, [], 'log', about)),
      )
    }
    report.faults.push(...metBadly(before).map((about) => fault(report, [], 'repeated', about)))
  } finally {
    await another?.close()
    await open.end()
  }
  return report
}

/** The parts of another process: within one, changes of an account wait before they reach the database. */
async function openAnother({ house, clock, url }: TestHouse): Promise<OpenHouse> {
  // The folder is shared, as it may be where the database is outside it.
  const config = { ...house.config, embedded: false }
  return openHouse(config, { clock, database: await openPostgres(url!) })
}

/** The clock is set ahead by days, and no file under way is old by that. */
function withYoungFiles(house: OpenHouse): OpenHouse {
  const { files, clock } = house
  const now = () => new Date(clock.now())
  async function* list(prefix: string) {
    for await (const file of files.list(prefix)) yield { ...file, writtenAt: now() }
  }
  return { ...house, files: { ...files, list } }
}

/**
 * A retry hides it from users, but two transactions that waited for each other are a fault of ours all the
 * same.
 */
function metBadly(before: typeof repeats): string[] {
  const kinds = ['deadlock', 'serialization'] as const
  return kinds.flatMap((kind) =>
    repeats[kind] === before[kind] ? [] : [`${kind}: ${repeats[kind] - before[kind]}`],
  )
}

async function runRound(stage: Stage, houses: OpenHouse[], report: RaceReport) {
  report.rounds += 1
  const { draws } = stage
  stage.focus = draws.below(4) === 0 ? null : (draws.one(await allGroupsOf(stage)) ?? null)
  const meeting = await gather(stage, houses, draws.below(3) === 0 ? 3 : 2)
  const names = meeting.map(({ name }) => name)
  const starts = meeting.map(() => draws.below(longestHeadStart))
  await Promise.all(
    meeting.map(async ({ name, act }, place) => {
      await setTimeout(starts[place])
      const ends = await endOf(act)
      const row = report.tally.get(name) ?? { done: 0, refused: 0 }
      row[ends === null ? 'done' : 'refused'] += 1
      report.tally.set(name, row)
      if (ends !== null && !ends.expected) {
        report.faults.push(fault(report, names, `${name}: ${ends.code}`, ends.about))
      }
      if (ends === null && !names.some((other) => openers.has(other))) {
        const left = await openAtGate(stage, name)
        report.faults.push(
          ...left.map((about) => fault(report, names, `${name}: gate open`, about)),
        )
      }
    }),
  )
  const broken = [...(await breaches(stage)), ...(await goodwillBreaches(stage))]
  for (const { invariant, about } of broken) {
    report.faults.push(fault(report, names, invariant, about))
  }
}

interface Meeting {
  name: string
  act: () => Promise<unknown>
}

/** Different verbs that can be applied as things stand. Verbs that cannot be prepared are skipped. */
async function gather(stage: Stage, houses: OpenHouse[], count: number): Promise<Meeting[]> {
  const meeting: Meeting[] = []
  for (const [name, verb] of stage.draws.several(weighted, weighted.length)) {
    if (meeting.length === count) break
    if (meeting.some((other) => other.name === name)) continue
    // In one process or another, sharing the stage's memory with all the others.
    const house = stage.draws.one(houses)!
    const act = await ready(Object.assign(Object.create(stage), { house }), verb)
    if (act !== undefined) meeting.push({ name, act })
  }
  return meeting
}

/** What one person does before the race; the process may refuse even that. */
async function ready(stage: Stage, verb: Verb) {
  try {
    return await verb(stage)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** Null if it was carried out; a refusal by the process is expected, anything else is a fault. */
async function endOf(act: () => Promise<unknown>) {
  try {
    await act()
    return null
  } catch (error) {
    if (error instanceof AppError) return { expected: true, code: error.code, about: '' }
    const { code, name, stack, cause } = error as Error & { code?: string }
    const within = cause as (Error & { code?: string }) | undefined
    const about = `${stack}\n${within?.stack ?? ''}`
    return { expected: false, code: code ?? within?.code ?? name, about }
  }
}

function fault({ rounds }: RaceReport, names: string[], ends: string, about: string): Fault {
  return { round: rounds, verbs: names.toSorted(), ends, about }
}
