import { judgeReturns, usualWatching } from '@freigabe/core'
import type { Measurement } from './measurement.ts'
import { drawsFrom } from './watching/draws.ts'
import { enteredForms } from './watching/entered-forms.ts'
import { formMeasurements } from './watching/forms.ts'
import { judges } from './watching/judges.ts'
import { type Behaviour, simulateList } from './watching/simulate-list.ts'
import { testAlone } from './watching/test-alone.ts'
import { type HeldAfter, type JudgeName, watchList } from './watching/watch-list.ts'

/** So many lists of each size. */
const sizes: Readonly<Record<number, number>> = {
  40: 1000,
  400: 1000,
  4000: 500,
  40000: 200,
  500000: 100,
}

/** Rates at the limits themselves, so that whoever holds one of these lists does so by chance. */
const { first_bounces, later_bounces, complaints } = usualWatching.rules
const atTheLimit: Behaviour = {
  unknownFirst: first_bounces.hold!.rate,
  unknownLater: later_bounces.hold!.rate,
  complaints: complaints.hold!.rate,
  unevenness: 0,
  refusedDays: 0,
}
const good: Behaviour = {
  unknownFirst: 0.006,
  unknownLater: 0.002,
  complaints: 0.0004,
  unevenness: 0.3,
  refusedDays: 1 / 30,
}
const bad: Behaviour = {
  unknownFirst: 0.09,
  unknownLater: 0.03,
  complaints: 0.006,
  unevenness: 0.3,
  refusedDays: 1 / 30,
}
const bought: Behaviour = {
  unknownFirst: 0.18,
  unknownLater: 0.04,
  complaints: 0.015,
  unevenness: 0.3,
  refusedDays: 1 / 30,
}

/**
 * Lists held wrongly and lists not held, looked at in each hour, beside an exact binomial test at each look and
 * beside the plain question whether the rate lies above the limit.
 */
export async function watching(): Promise<Measurement[]> {
  return [
    ...testAlone(),
    ...wronglyHeld('good lists', good),
    ...wronglyHeld('lists right at the limits', atTheLimit),
    ...wronglyHeld('the same with refusals', { ...atTheLimit, refusedDays: 1 / 30 }),
    ...missed('bad lists', bad),
    ...missed('bought lists', bought),
    ...formMeasurements(),
    ...(await enteredForms()),
    speed(),
  ]
}

function wronglyHeld(what: string, behaviour: Behaviour): Measurement[] {
  return bySize(behaviour).map(({ size, lists }) => {
    const held = (judge: JudgeName) => shareOf(lists, (list) => list[judge] !== null)
    return {
      what: `${what} of ${size.toLocaleString('en')}, held wrongly (of ${lists.length})`,
      measured: `${percent(held('ours'))}; looked at ${percent(held('looked'))}`,
      beside: `exact test ${percent(held('exact'))}, plain limit ${percent(held('plain'))}`,
      ratio: ratio(held('ours'), held('exact')),
    }
  })
}

function missed(what: string, behaviour: Behaviour): Measurement[] {
  return bySize(behaviour).map(({ size, lists }) => {
    const looked = shareOf(lists, ({ ours, looked }) => ours === null && looked !== null)
    const words = (judge: JudgeName) => {
      const heldAfter = lists.map((list) => list[judge]).filter((sent) => sent !== null)
      const share = percent(1 - heldAfter.length / lists.length)
      return heldAfter.length === 0
        ? share
        : `${share}, the others held after ${medianOf(heldAfter).toLocaleString('en')} messages`
    }
    const share = (judge: JudgeName) => shareOf(lists, (list) => list[judge] === null)
    return {
      what: `${what} of ${size.toLocaleString('en')}, never held (of ${lists.length})`,
      measured: `${words('ours')}; ${percent(looked)} looked at instead`,
      beside: `exact test ${words('exact')}; plain limit ${words('plain')}`,
      ratio: ratio(share('ours'), share('exact')),
    }
  })
}

function bySize(behaviour: Behaviour): { size: number; lists: HeldAfter[] }[] {
  return Object.entries(sizes).map(([size, count]) => ({
    size: Number(size),
    lists: Array.from({ length: count }, (_, at) => {
      const { events, refusals } = simulateList(drawsFrom(at + 1), Number(size), behaviour)
      return watchList(events, refusals)
    }),
  }))
}

/** An account of a hundred imports that was sent to on twenty days. */
function speed(): Measurement {
  const cohorts = Array.from({ length: 100 }, (_, batch) =>
    Array.from({ length: 20 }, (_, day) => ({
      groupId: `group ${batch % 10}`,
      batchId: `import ${batch}`,
      sentOn: `2026-11-${String(day + 2).padStart(2, '0')}`,
      isFirst: day === 0,
      basis: 'counted' as const,
      shareTold: 1,
      cells: ['gmail', 'gmx', 'outlook', 'yahoo'].map((provider) => ({
        provider,
        sent: 250,
        came: [{ code: 'bounce_unknown_recipient' as const, daysAfter: 0, count: 1 }],
      })),
    })),
  ).flat()
  const ours = millisecondsOf(() => judgeReturns(usualWatching, cohorts, []))
  const plain = millisecondsOf(() => judges.plain(cohorts))
  return {
    what: 'one look at an account of 100 imports, sent to on 20 days, at 4 providers',
    measured: `${ours.toFixed(1)} ms`,
    beside: `plain limit of the account alone ${plain.toFixed(2)} ms`,
    ratio: Math.round(ours / plain).toString(),
  }
}

function millisecondsOf(work: () => unknown): number {
  const times = Array.from({ length: 41 }, () => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  })
  return medianOf(times)
}

function shareOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  return items.filter(is).length / items.length
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!
}

function percent(share: number): string {
  return share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 })
}

function ratio(ours: number, beside: number): string {
  return beside === 0 ? '' : (ours / beside).toFixed(2)
}
