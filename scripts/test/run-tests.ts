import { availableParallelism } from 'node:os'
import { styleText } from 'node:util'
import { openLane, type TestFileResult } from './lane/open-lane.ts'

/** Files that wait for leases and clocks rather than work, the longest first; the others continue alongside. */
const mostlyIdle = [
  'tests/chaos/chaos.test.ts',
  'tests/simulated-day/simulated-day.test.ts',
  'tests/gate/database-that-loses.test.ts',
  'tests/journeys/undo.test.ts',
  'tests/gate/followers-by-nats.test.ts',
]

/** Files of which two together leave a processor idle. */
const idleLanes = 2

/** A lane waits for PostgreSQL and the browser a third of its time: one more than there are processors fills it. */
const busyLanes = Math.min(4, availableParallelism() + 1)

/**
 * Runs test files in lanes, and in lanes of their own those that mostly wait. Prints a line for each file, every
 * failure in full, and what was skipped and why.
 */
export async function runTests(files: string[]): Promise<TestFileResult[]> {
  const results: TestFileResult[] = []
  const runInTurn = async (waiting: string[]) => {
    const lane = openLane()
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const result = await lane.run(file)
      console.log(lineFor(result))
      results.push(result)
    }
    await lane.renew()
  }
  const idle = mostlyIdle.filter((file) => files.includes(file))
  const busy = longestFirst(files.filter((file) => !mostlyIdle.includes(file)))
  await Promise.all([
    ...Array.from({ length: busyLanes }, () => runInTurn(busy)),
    ...Array.from({ length: idleLanes }, () => runInTurn(idle)),
  ])
  for (const result of results) report(result)
  return results
}

/** Files that take minutes begin first, so that all lanes end together. */
function longestFirst(files: string[]): string[] {
  const takesLong =
    /every-screen|packages\/installed|servers-that-stop|killed-sweeps|n\/examples|commands\/serve/
  const place = (file: string) =>
    2 * Number(takesLong.test(file)) + Number(file.startsWith('tests/'))
  return files.toSorted((one, other) => place(other) - place(one))
}

function lineFor({ file, passed, failed, skipped, seconds }: TestFileResult): string {
  const mark = failed.length > 0 ? styleText('red', '✗') : styleText('green', '✓')
  const counts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ]
  return `${mark} ${file}  ${styleText('dim', `${counts.join(', ') || 'no tests'}, ${seconds.toFixed(1)} s`)}`
}

function report({ file, failed, skipped, output }: TestFileResult) {
  for (const { name, reason } of skipped) console.log(`\nskipped: ${name} (${reason})\n  ${file}`)
  for (const { name, line, error } of failed) {
    console.log(`\n${styleText('red', `failed: ${name}`)}\n  ${file}${line ? `:${line}` : ''}`)
    console.log(indented(error))
  }
  if (failed.length > 0 && output.trim() !== '')
    console.log(`\nwhat ${file} wrote:\n${indented(output.trimEnd())}`)
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}
