import type { DraftPromise } from '@freigabe/contract'
import {
  type Calendar,
  type CaseRead,
  completeness,
  type Instant,
  promiseFor,
  type RuledRoute,
  type SubmissionContent,
} from '@freigabe/core'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { senderOf } from '../../people/accounts/sender.ts'
import { forecast, readDecisionTimes } from '../../policy/calendar/forecast.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyBasis, policyOn } from '../policy-of-case.ts'
import { caseState } from '../require-case.ts'
import { promisedWay } from '../rules/promised-way.ts'
import { readAcceptedByPeople } from '../rules/read-accepted-by-people.ts'
import { readForRules } from '../rules/read-for-rules.ts'
import { draftOf } from './read-draft.ts'

/** A case as it would be read if its draft were handed in now, with the calendar that its promise is counted by. */
interface Drafted {
  read: CaseRead
  calendar: Calendar
}

interface Promised {
  way: RuledRoute
  promisedBy: Instant
}

/**
 * Until when the draft of a case would be decided if it were handed in now, by the way that it would go, and which
 * recommended details would make that sooner. Throws NOT_FOUND.
 */
export async function promiseDraft(
  house: House,
  account: string,
  caseId: string,
): Promise<DraftPromise> {
  const { version, own, others } = await readAs(house.database, 'command', account, async (tx) => {
    const { version, content, alsoCases } = await draftOf(house, tx, account, caseId)
    const drafted = (id: string) =>
      readDrafted(house, tx, account, id, content as SubmissionContent)
    const others: Instant[] = []
    for (const other of alsoCases) others.push(promised(await drafted(other)).promisedBy)
    return { version, own: await drafted(caseId), others }
  })
  const asItStands = promised(own)
  const sooner = soonerWith(own, asItStands)
  return {
    version,
    ...(await expected(house, own, asItStands)),
    othersBy: others.toSorted().at(-1) ?? null,
    sooner: sooner && {
      details: [...sooner.details],
      ...(await expected(house, own, sooner)),
    },
  }
}

/** Reads what the promise depends on, as `judgeByRules` will once it is handed in. */
async function readDrafted(
  house: House,
  tx: Tx,
  account: string,
  caseId: string,
  content: SubmissionContent,
): Promise<Drafted> {
  const basis = await policyBasis(house, tx, account, caseId)
  const { countries = [] } = content
  if (countries.length > 0) basis.countries = countries
  const policy = await policyOn(house, tx, basis)
  const state = await caseState(tx, account, caseId)
  const read = await readForRules(house, tx, { state, policy, content, ...basis })
  const byPeople = await readAcceptedByPeople(tx, state, policy, read.at)
  const sender = await senderOf(tx, account)
  const calendar = await calendarOf(house, tx, policy.calendar, read.at)
  return { read: { ...read, byPeople, sender }, calendar }
}

function promised({ read, calendar }: Drafted, supposed: readonly string[] = []): Promised {
  const way = promisedWay({ ...read, supposed })
  return { way, promisedBy: promiseFor(read.policy, calendar, read.at, way) }
}

/** The first recommended detail that leads to a faster way, or else all of them where they do together. */
function soonerWith(
  drafted: Drafted,
  { promisedBy }: Promised,
): (Promised & { details: readonly string[] }) | null {
  const { policy, content } = drafted.read
  const { recommendedMissing } = completeness(policy, content)
  const choices = [...recommendedMissing.map((key) => [key]), recommendedMissing]
  for (const details of choices) {
    const then = promised(drafted, details)
    if (then.promisedBy < promisedBy) return { ...then, details }
  }
  return null
}

async function expected(
  house: House,
  { read: { at }, calendar }: Drafted,
  { way, promisedBy }: Promised,
) {
  const times = await readDecisionTimes(house, way)
  return { promisedBy, forecast: forecast(times, calendar, at, { promisedBy }) }
}
