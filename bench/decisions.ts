import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preparePostgres } from '../scripts/test/prepare-postgres.ts'
import { allSubmissions } from './decisions/all-submissions.ts'
import { figuresOf } from './decisions/figures.ts'
import type { Outcome } from './decisions/outcome.ts'
import { playAll } from './decisions/play.ts'
import { openDecisionStage } from './decisions/stage.ts'
import type { Measurement } from './measurement.ts'

/**
 * What rules, checks and contradictions make of whole submissions whose truth is known: accounts with their
 * histories, files, statements and ways of handing in, through the API. The first column of figures is of the half
 * that thresholds may be set on, the second of the half held out. `BENCH_EACH=1` plays one plot of each
 * way; each outcome is written as a line of JSON to a file that is named at the end.
 */
export async function decisions(): Promise<Measurement[]> {
  const postgres = await preparePostgres()
  if (postgres === undefined)
    throw new Error('Decisions are measured on PostgreSQL; there is none.')
  process.env.FREIGABE_TEST_POSTGRES = postgres.url
  try {
    const stage = await openDecisionStage()
    try {
      const each = process.env.BENCH_EACH
      const submissions = [...allSubmissions(each === undefined ? undefined : Number(each))]
      const outcomes = await playAll(stage, submissions, (done) => {
        if (done % 50 === 0) console.error(`  ${done} of ${submissions.length}`)
      })
      console.error(`  each outcome: ${writeLines(outcomes)}`)
      return figuresOf(outcomes)
    } finally {
      await stage.end()
    }
  } finally {
    await postgres.stop()
  }
}

function writeLines(outcomes: readonly Outcome[]): string {
  const path = join(tmpdir(), 'freigabe-decisions.jsonl')
  const lines = outcomes.map(({ submission, mailed: _, ...made }) => {
    const { name, half, truth, way, by, isOwnWord, contradictions: putIn } = submission
    return JSON.stringify({ name, half, truth, way, by, isOwnWord, putIn, ...made })
  })
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
