import type { CaseStatus, DecidedFigures, Figures } from '@freigabe/contract'
import { type Client, paginate } from '@freigabe/sdk'
import { castStaff } from '../../packages/server/src/testing/cast.ts'
import type { DayRecord, SubmittedCase } from './day-record.ts'
import type { DayWish } from './day-wish.ts'
import type { Stage } from './stage.ts'

export interface DayReport {
  /** The events, ready to be printed; the last lines are the verdict. */
  lines: string[]
  decided: number
  heldTwice: number
  lost: number
  faults: readonly string[]
}

/** Asks the API what became of each case, and compares that with what the participants were told. */
export async function writeReport(
  stage: Stage,
  record: DayRecord,
  wish: DayWish,
): Promise<DayReport> {
  const lead = await stage.signIn((await castStaff(stage.house, 'lead')).email)
  const lost = await lostCases(lead, record)
  const gone = [...record.goneFromDesk].filter((id) => !record.cases.get(id)!.withdrawn)
  const faults = [
    ...record.faults,
    ...gone.map((id) => `Case ${id} left the desk under the hand that held it.`),
  ]
  const figures = await lead.readFigures({ query: {} })
  const heldTwice = record.holds.doubles.length
  const lines = [
    ...headOf(record, wish),
    '',
    ...timesOf([...record.cases.values()]),
    '',
    ...promisesOf(figures),
    '',
    ...lost.map((each) => `lost: ${each}`),
    ...record.holds.doubles.map(
      ({ caseId, holder, other }) => `held twice: case ${caseId} by ${holder} and ${other}`,
    ),
    ...faults.map((fault) => `fault: ${fault}`),
    `${lost.length} of ${record.cases.size} cases lost, ${heldTwice} held twice, ${faults.length} other faults`,
  ]
  const decided = [...record.cases.values()].filter(({ outcome }) => outcome !== null).length
  return { lines, decided, heldTwice, lost: lost.length, faults }
}

/** Cases about which the server disagrees with those who decided them, or that cannot be found. */
async function lostCases(lead: Client, record: DayRecord): Promise<string[]> {
  const onDesk = new Set<string>()
  for await (const { caseId } of paginate(lead.readQueue, { query: { limit: 200 } })) {
    if (onDesk.has(caseId)) return [`case ${caseId} is on the desk twice`]
    onDesk.add(caseId)
  }
  const stored = new Map<string, CaseStatus>()
  for (const account of new Set([...record.cases.values()].map((each) => each.account))) {
    const input = { params: { account }, query: { limit: 200 } }
    for await (const summary of paginate(lead.listCases, input))
      stored.set(summary.id, summary.status)
  }
  return [...record.cases.values()].flatMap((known) => {
    const status = stored.get(known.caseId)
    const isOpen = status === 'in_review' || status === 'awaiting_answer'
    const isAsTold = isOpen ? onDesk.has(known.caseId) : !onDesk.has(known.caseId)
    if (isAsTold && status === expectedStatus(known)) return []
    return [`case ${known.caseId} should be ${expectedStatus(known) ?? 'open'} and is ${status}`]
  })
}

function expectedStatus({ outcome, withdrawn }: SubmittedCase) {
  return withdrawn ? 'withdrawn' : outcome
}

function headOf(record: DayRecord, { submissions, reviewers, seed }: DayWish): string[] {
  const cases = [...record.cases.values()]
  const count = (is: (each: SubmittedCase) => boolean) => cases.filter(is).length
  return [
    `${submissions} submissions, ${reviewers} reviewers, seed ${seed}`,
    `accepted ${count(({ outcome }) => outcome === 'accepted')}, rejected ${count(({ outcome }) => outcome === 'rejected')}, withdrawn ${count(({ withdrawn }) => withdrawn)}; by a rule ${count(({ decidedBy }) => decidedBy === 'rule')}, by people ${count(({ decidedBy }) => decidedBy === 'person')}`,
    `questions ${cases.reduce((sum, { questions }) => sum + questions, 0)}, skipped ${record.skipped}, confirmed by a second person ${record.confirmed}`,
    `refused as they must be: ${record.refused.leaseLost} under a lost lease, ${record.refused.revisionOutdated} on an outdated revision, ${record.refused.proposalGone} on a proposal that was overtaken, ${record.refused.movedOn} on a case that was over`,
  ]
}

/** From handing in to the decision, the customer's own time to answer included. */
function timesOf(cases: readonly SubmittedCase[]): string[] {
  const groups: [string, (each: SubmittedCase) => boolean][] = [
    ['by a rule', ({ decidedBy }) => decidedBy === 'rule'],
    ['by people, nothing asked', (each) => each.decidedBy === 'person' && each.questions === 0],
    ['by people, after questions', (each) => each.decidedBy === 'person' && each.questions > 0],
  ]
  return [
    'hours from submission to decision (median, 90th percentile, longest)',
    ...groups.map(([name, is]) => {
      const hours = cases
        .filter(is)
        .map(hoursOf)
        .sort((one, other) => one - other)
      const at = (share: number) =>
        (hours[Math.min(hours.length - 1, Math.floor(hours.length * share))] ?? 0).toFixed(2)
      return `  ${name.padEnd(28)}${String(hours.length).padStart(6)} cases  ${at(0.5).padStart(6)}  ${at(0.9).padStart(6)}  ${at(1).padStart(6)}`
    }),
  ]
}

function hoursOf({ submittedAt, decidedAt }: SubmittedCase): number {
  return (Date.parse(decidedAt!) - Date.parse(submittedAt)) / 3_600_000
}

/** As leads see it: in business hours, without the time that customers took. */
function promisesOf({ total, routes }: Figures): string[] {
  const line = (name: string, { kept, decided, medianHours, mostHours }: DecidedFigures) =>
    `  ${name.padEnd(28)}${String(kept).padStart(6)} of ${decided} kept (${((kept / decided) * 100).toFixed(1)} %)  ${medianHours.toFixed(2)}  ${mostHours.toFixed(2)}`
  return [
    'promises, in business hours without the customer’s time (median, 90th percentile)',
    ...(total === null ? [] : [line('all', total)]),
    ...routes.map((figures) => line(figures.route, figures)),
  ]
}
