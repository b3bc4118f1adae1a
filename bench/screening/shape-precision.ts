import { type CheckId, checks } from '../../packages/screening/src/checks/checks.ts'
import { screen } from '../../packages/screening/src/screen.ts'
import { dice } from '../../packages/server/src/example/lists/dice.ts'
import type { Measurement } from '../measurement.ts'
import { dishonestLists as heldOutDishonestLists } from './held-out-lists/dishonest-lists.ts'
import { honestLists as heldOutHonestLists } from './held-out-lists/honest-lists.ts'
import { dishonestLists } from './shape-lists/dishonest-lists.ts'
import { honestLists } from './shape-lists/honest-lists.ts'
import type { ShapeList } from './shape-lists/shape-list.ts'

const seeds = 5
const now = new Date('2026-11-25T10:00:00Z')

/** Lists of many kinds, each of which is written in several sizes. */
interface ListSet {
  name: string
  kinds: readonly ShapeList[]
  sizes: readonly number[]
}

const builtAgainst: ListSet = {
  name: 'lists it was built against',
  kinds: [...honestLists, ...dishonestLists],
  sizes: [200, 600, 2500],
}

/**
 * Written afterwards, with other people, countries, sizes and habits. No threshold may be tuned on them, or
 * they are worth nothing.
 */
const heldOut: ListSet = {
  name: 'lists it had not seen',
  kinds: [...heldOutHonestLists, ...heldOutDishonestLists],
  sizes: [150, 900, 5000],
}

/**
 * How far the shape checks can be trusted, on lists written from seeds: a check fires where its
 * finding is a notice or more. Precision is the share of lists with the shape among all on which
 * it fires, dishonest lists of another shape aside; recall the share of lists with the shape on
 * which it fires. Both hold for these lists and for no others; the lists that a check was built
 * against flatter it.
 */
export async function shapePrecision(): Promise<Measurement[]> {
  const built = await measureOn(builtAgainst)
  const unseen = await measureOn(heldOut)
  return shapes.flatMap((id) => [built[id]!, unseen[id]!])
}

const shapes = (Object.keys(checks) as CheckId[]).filter((id) => checks[id].kind === 'shape')

async function measureOn(set: ListSet): Promise<Partial<Record<CheckId, Measurement>>> {
  const runs = await Promise.all(
    set.kinds.map(async (list) => ({ list, firings: await firingsOn(list, set.sizes) })),
  )
  return Object.fromEntries(shapes.map((id) => [id, precisionOf(id, set, runs)]))
}

function precisionOf(id: CheckId, { name, kinds, sizes }: ListSet, runs: Run[]): Measurement {
  const lists = seeds * sizes.length
  const count = (which: (list: ShapeList) => boolean) =>
    runs.filter(({ list }) => which(list)).reduce((sum, { firings }) => sum + firings[id]!, 0)
  const rightly = count(({ shows }) => shows.includes(id))
  const onHonest = count(({ honest, shows }) => honest && !shows.includes(id))
  const meant = kinds.filter(({ shows }) => shows.includes(id)).length * lists
  const honest = kinds.filter(({ honest, shows }) => honest && !shows.includes(id)).length * lists
  report(id, runs, lists)
  return {
    what: `shape check ${id}, ${name}`,
    measured: `precision ${percent(rightly, rightly + onHonest)}, recall ${percent(rightly, meant)}`,
    beside: `fires on ${rightly} of ${meant} lists of the shape, silent on ${honest - onHonest} of ${honest} honest ones`,
  }
}

interface Run {
  list: ShapeList
  firings: Firings
}

type Firings = Partial<Record<CheckId, number>>

async function firingsOn(list: ShapeList, sizes: readonly number[]): Promise<Firings> {
  const firings: Firings = Object.fromEntries(Object.keys(checks).map((id) => [id, 0]))
  for (let seed = 0; seed < seeds; seed++) {
    for (const rows of sizes) {
      const text = list.write(dice(`${list.name} ${seed} ${rows}`), rows)
      for (const id of await firing(text, list.name)) firings[id]!++
    }
  }
  return firings
}

async function firing(text: string | Uint8Array, name: string): Promise<CheckId[]> {
  const report = await screen(whole(text), { now })
  if (report.outcome === 'refused') throw new Error(`${name} was refused: ${report.refusal.code}`)
  return report.findings.filter(({ severity }) => severity !== 'info').map(({ id }) => id)
}

async function* whole(text: string | Uint8Array) {
  yield typeof text === 'string' ? Buffer.from(text) : text
}

/** The kinds of list that a check misses and those on which it errs, for improving it. */
function report(id: CheckId, runs: readonly Run[], lists: number): void {
  for (const { list, firings } of runs) {
    const fired = firings[id]!
    const expected = list.shows.includes(id)
    if (expected ? fired < lists : fired > 0) {
      const what = expected ? 'fires on' : list.honest ? 'errs on' : 'also fires on'
      console.error(`  ${id} ${what} ${fired} of ${lists}: ${list.name}`)
    }
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`
}
