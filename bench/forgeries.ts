import { isForDesk } from '../packages/screening/src/checks/checks.ts'
import { screen } from '../packages/screening/src/index.ts'
import { chance } from '../packages/screening/src/testing/simulated/chance.ts'
import { forgedLists } from '../packages/screening/src/testing/simulated/forged-lists.ts'
import { forgedOrigins } from '../packages/screening/src/testing/simulated/forged-origins.ts'
import { honestLists } from '../packages/screening/src/testing/simulated/honest-lists.ts'
import { honestOrigins } from '../packages/screening/src/testing/simulated/honest-origins.ts'
import { forgedPlaces, honestPlaces } from '../packages/screening/src/testing/simulated/places.ts'
import {
  type ListKind,
  listText,
} from '../packages/screening/src/testing/simulated/simulated-list.ts'
import type { Measurement } from './measurement.ts'

/**
 * Lists of each kind by size, as many to set weights on as are held out. Large ones take long: none to set
 * weights on, and the largest of some kinds only.
 */
const lists = [
  { size: 40, each: 8, everyKind: 1 },
  { size: 200, each: 8, everyKind: 1 },
  { size: 1000, each: 6, everyKind: 1 },
  { size: 5000, each: 3, everyKind: 1 },
  { size: 50_000, each: 1, everyKind: 3 },
  { size: 500_000, each: 1, everyKind: 12 },
]
const sizes = lists.map(({ size }) => size)
const mostToSetOn = 5000
const honestKinds = [...honestLists, ...honestOrigins, ...honestPlaces]
const forgedKinds = [...forgedLists, ...forgedOrigins, ...forgedPlaces]
const now = new Date('2026-11-25T10:00:00Z')

/**
 * How often records or origins are called unlikely on simulated lists that nobody tuned on: recall by kind of
 * forgery and size, false alarms by kind of honest list, and for each part its likelihood ratio. All of it holds for
 * these lists and for no others.
 */
export async function forgeries(): Promise<Measurement[]> {
  const runs: Run[] = []
  for (const [number, kind] of [...honestKinds, ...forgedKinds].entries()) {
    console.error(`  ${kind.name}`)
    for (const { size, each, everyKind } of lists) {
      if (number % everyKind === 0) runs.push(...(await runsOf(kind, size, each)))
    }
  }
  const heldOut = runs.filter(({ heldOut: isOut }) => isOut)
  return [
    ...honestBySize(heldOut),
    ...[...honestKinds, ...forgedKinds].map((kind) => warnedOf(kind, heldOut)),
    ...ratios(
      'set on',
      runs.filter(({ heldOut: isOut }) => !isOut),
    ),
    ...ratios('held out', heldOut),
  ]
}

interface Run {
  kind: ListKind
  size: number
  heldOut: boolean
  /** Whether any finding that points to forgery is a warning, this one or another. */
  warned: boolean
  /** The greater of both weights. */
  times: number
  parts: Map<string, number>
}

async function runsOf(kind: ListKind, size: number, each: number): Promise<Run[]> {
  const runs: Run[] = []
  for (const seed of Array(each).keys()) {
    if (size <= mostToSetOn) runs.push(await runOf(kind, size, false, `${seed}`))
    runs.push(await runOf(kind, size, true, `held out ${seed}`))
  }
  return runs
}

async function runOf(kind: ListKind, size: number, heldOut: boolean, seed: string): Promise<Run> {
  const list = kind.write(chance(`${kind.name} ${size} ${seed}`), size)
  const report = await screen(bytesOf(listText(list)), {
    now,
    origin: 'server',
    thresholds: { unlikely_records: { notice: 0 }, unlikely_origin: { notice: 0 } },
  })
  if (report.outcome === 'refused') throw new Error(report.refusal.code)
  const found = report.findings.flatMap((finding) =>
    finding.id === 'unlikely_records' || finding.id === 'unlikely_origin' ? [finding.facts] : [],
  )
  const parts = new Map(
    found.flatMap((facts) => facts.parts.map(({ id, times }) => [id as string, times] as const)),
  )
  const warned = report.findings.some(
    ({ id, severity }) => isForDesk(id) && (severity === 'warning' || severity === 'serious'),
  )
  return {
    kind,
    size,
    heldOut,
    warned,
    times: Math.max(1, ...found.map(({ times }) => times)),
    parts,
  }
}

async function* bytesOf(text: Iterable<string>) {
  for (const each of text) yield Buffer.from(each)
}

const isWarned = ({ warned }: Run) => warned
const isNoticed = ({ times }: Run) => times >= 10

function honestBySize(runs: readonly Run[]): Measurement[] {
  const honest = runs.filter(({ kind }) => kind.honest)
  const rows = sizes.map((size) => ({
    what: `honest lists of ${size.toLocaleString('en')} with a warning`,
    runs: honest.filter((run) => run.size === size),
  }))
  return [{ what: 'honest lists of all sizes with a warning', runs: honest }, ...rows].map(
    ({ what, runs: all }) => ({
      what,
      measured: countOf(all, isWarned),
      beside: `a notice ${countOf(all, isNoticed)}`,
    }),
  )
}

/** Of one kind: how many have a warning, by size. */
function warnedOf(kind: ListKind, runs: readonly Run[]): Measurement {
  const own = runs.filter((run) => run.kind === kind)
  const bySize = sizes.map((size) =>
    countOf(
      own.filter((run) => run.size === size),
      isWarned,
    ),
  )
  return {
    what: `${kind.honest ? 'honest' : 'forged'}: ${kind.name}`,
    measured: `${countOf(own, isWarned)} with a warning, ${countOf(own, isNoticed)} with a notice`,
    beside: `by size ${bySize.join(', ')}`,
  }
}

/**
 * How often each weight of each part occurs among honest lists, and among those of the forgery that shows the
 * part most often: a list is forged in one way, so a part need not show on the others.
 */
function ratios(which: string, runs: readonly Run[]): Measurement[] {
  const ids = [...new Set(runs.flatMap(({ parts }) => [...parts.keys()]))]
  return ids.flatMap((id) =>
    [3, 10, 30, 100].flatMap((weight) => {
      const has = (run: Run) => run.parts.get(id) === weight
      const honest = runs.filter(({ kind }) => kind.honest)
      const forged = forgedKinds
        .map((kind) => runs.filter((run) => run.kind === kind))
        .toSorted((a, b) => shareOf(b, has) - shareOf(a, has))[0]!
      if (shareOf(forged, has) + shareOf(honest, has) === 0) return []
      // One more than none, or a weight that no honest list has would count as proof.
      const ratio = shareOf(forged, has) / ((honest.filter(has).length + 1) / (honest.length + 1))
      return [
        {
          what: `${id} at weight ${weight} (${which})`,
          measured: `honest ${countOf(honest, has)}`,
          beside: `${forged[0]!.kind.name} ${countOf(forged, has)}`,
          ratio: ratio.toFixed(0),
        },
      ]
    }),
  )
}

function shareOf(runs: readonly Run[], is: (run: Run) => boolean): number {
  return runs.filter(is).length / runs.length
}

function countOf(runs: readonly Run[], is: (run: Run) => boolean): string {
  return `${runs.filter(is).length} of ${runs.length}`
}
