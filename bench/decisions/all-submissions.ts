import { chance } from '../../packages/screening/src/testing/simulated/chance.ts'
import { carelessWays } from './careless-ways.ts'
import { dishonestWays } from './dishonest-ways.ts'
import type { Draft } from './draft.ts'
import { fetchedWays } from './fetched-ways.ts'
import { honestWays } from './honest-ways.ts'
import { writtenList } from './recipients-table.ts'
import type { Half, Submission } from './submission.ts'
import { usualReturns, type Way } from './way.ts'

export const ways: readonly Way[] = [
  ...honestWays,
  ...carelessWays,
  ...dishonestWays,
  ...fetchedWays,
]
const halves: readonly Half[] = ['set', 'held out']

/**
 * All submissions, the same in every run.
 *
 * @param most plots of each way in each half; without it as many as the way has
 */
export function* allSubmissions(most = Number.POSITIVE_INFINITY): Generator<Submission> {
  for (const half of halves) {
    for (const way of ways) {
      for (let number = 0; number < Math.min(most, way.each); number++) {
        yield* plotOf(way, half, number)
      }
    }
  }
}

/** The submissions of one plot. Its seed names the half, so that the halves share nothing. */
export function plotOf(way: Way, half: Half, number: number): Submission[] {
  const seed = `${half} ${way.name} ${number}`
  const drafts = way.make(chance(seed), seed)
  return drafts.map((draft, place) => {
    const part = drafts.length > 1 ? `, part ${place + 1}` : ''
    return submissionOf(draft, way, { half, plot: seed, name: `${way.name} ${number + 1}${part}` })
  })
}

function submissionOf(
  draft: Draft,
  { truth, name: way }: Way,
  { half, plot, name }: Pick<Submission, 'half' | 'plot' | 'name'>,
): Submission {
  const { group, by, table, stated, isOwnWord, account, earlier, contradictions } = draft
  const file = writtenList(`liste-${table.recipients.length}`, table)
  const handedIn = { group, by, table, file, stated }
  const comesBack = draft.comesBack ?? usualReturns(chance(`${plot} returns`), truth)
  const known = { half, plot, truth, way, contradictions, isOwnWord }
  return { name: `${truth}: ${name}`, ...known, account, ...handedIn, comesBack, earlier }
}
