import { availableParallelism } from 'node:os'
import { styleText } from 'node:util'
import { openLane, type TestFileResult } from './lane/open-lane.ts'

/** Files that wait for leases and clocks rather than work; the others continue alongside. */
const mostlyIdle = [
  'tests/chaos/chaos.test.ts',
  'tests/gate/database-that-loses.test.ts',
  'tests/gate/followers-by-nats.test.ts',
  'tests/journeys/undo.test.ts',
  'tests/simulated-day/simulated-day.test.ts',
]

/**
 * Runs test files in lanes, one for each processor, and in parallel those that mostly wait. Prints a line for
 * each file, every failure in full, and what was skipped and why.
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
  const idle = files.filter((file) => mostlyIdle.includes(file))
  const busy = longestFirst(files.filter((file) => !mostlyIdle.includes(file)))
  const lanes = Array.from({ length: Math.min(4, availableParallelism()) }, () => runInTurn(busy))
  await Promise.all([...lanes, runInTurn(idle)])
  for (const result of results) report(result)
  return results
}

/** Files that take minutes begin first, so that all lanes end together. */
function longestFirst(files: string[]): string[] {
  const place = (file: string) =>
    2 * Number(/every-screen|packages\/installed/.test(file)) + Number(file.startsWith('tests/'))
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
