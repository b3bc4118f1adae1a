import path from 'node:path'
import { runChecks } from '../check/run-checks.ts'
import { cacheFolder } from '../set-up/project.js'
import type { TestFileResult } from './lane/open-lane.ts'
import { prepareChromium } from './prepare-chromium.ts'
import { prepareEmbedded, prepareTemplate } from './prepare-databases.ts'
import { prepareNats } from './prepare-nats.ts'
import { preparePostgres } from './prepare-postgres.ts'
import { readTestOptions } from './read-test-options.js'
import { roomInMemory } from './room-in-memory.ts'
import { runTests } from './run-tests.ts'
import { quickFiles, testFiles } from './test-files.ts'

/** `npm test`: all checks and tests; with words as arguments only the tests they choose. */
const { values: wanted, positionals: words } = readTestOptions()
const onBuildMachine = process.env.CI === 'true'
const files = wanted.quick ? quickFiles(testFiles(words)) : testFiles(words)
if (files.length === 0)
  stopWith(`No test file's path holds ${words.map((word) => `"${word}"`).join(' or ')}.`)

// The tests' processes inherit these, and find there what they may use.
process.env.NODE_COMPILE_CACHE ??= path.join(cacheFolder, 'compiled')
if (wanted.everything) process.env.FREIGABE_TEST_EVERYTHING = 'true'
const tearDown = wanted.quick ? async () => undefined : await prepare()
const [failedChecks, results] = await Promise.all([
  words.length > 0 ? [] : runChecks({ sideBySide: 1 }),
  runTests(files),
]).finally(tearDown)
process.exit(concludes(results) ? 0 : 1)

/** Sets up browser, databases and NATS, and returns a function that removes them again. */
async function prepare(): Promise<() => Promise<void>> {
  const chromium = await prepareChromium()
  const nats = await prepareNats()
  const memory = roomInMemory()
  if (memory) process.env.FREIGABE_TEST_MEMORY = memory
  const postgres = await preparePostgres()
  const embedded = await prepareEmbedded()
  const missing = [
    ...(chromium ? [] : ['Chromium']),
    ...(nats ? [] : ['NATS server']),
    ...(postgres ? [] : ['PostgreSQL 15 or newer']),
  ]
  for (const name of missing)
    console.error(
      `There is no ${name} here and none could be installed: tests that need it are skipped.`,
    )
  if (onBuildMachine && missing.length > 0) stopWith('On a build machine that is a failure.')
  process.env.FREIGABE_TEST_EMBEDDED = embedded.file
  if (chromium) process.env.FREIGABE_TEST_CHROMIUM = chromium
  if (nats) process.env.FREIGABE_TEST_NATS = nats
  if (postgres) {
    process.env.FREIGABE_TEST_POSTGRES = postgres.url
    process.env.FREIGABE_TEST_TEMPLATE = await prepareTemplate(postgres.url)
  }
  return async () => {
    embedded.remove()
    await postgres?.stop()
  }
}

/** Prints the verdict, the counts alone on the last line, and returns whether all is well. */
function concludes(results: TestFileResult[]): boolean {
  const [passed, failed, skipped] = [
    results.reduce((sum, result) => sum + result.passed, 0),
    results.reduce((sum, result) => sum + result.failed.length, 0),
    results.reduce((sum, result) => sum + result.skipped.length, 0),
  ]
  console.log()
  if (failedChecks.length > 0) console.log(`Checks that failed: ${failedChecks.join(', ')}`)
  if (onBuildMachine && skipped > 0) console.log('On a build machine no test may be skipped.')
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
  return failedChecks.length === 0 && failed === 0 && passed > 0 && !(onBuildMachine && skipped > 0)
}

function stopWith(message: string): never {
  console.error(message)
  process.exit(1)
}
