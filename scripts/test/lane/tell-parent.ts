import type { TestEvent } from 'node:test/reporters'
import { setImmediate } from 'node:timers/promises'
import { inspect } from 'node:util'

/** What the process of a lane reports about the file that it runs, as it happens. */
export type LaneMessage =
  | { kind: 'begun'; name: string }
  | { kind: 'passed' }
  | { kind: 'failed'; name: string; line: number | undefined; error: string }
  | { kind: 'skipped'; name: string; reason: string }
  | { kind: 'ended'; megabytes: number }

type Passed = Extract<TestEvent, { type: 'test:pass' }>['data']
type Failed = Extract<TestEvent, { type: 'test:fail' }>['data']

/** The last error that could not be blamed on a running test; one that waits for it may wait for ever. */
let stray: unknown
let givingUp: NodeJS.Timeout | undefined
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => {
    stray = error
    givingUp ??= setTimeout(() => {
      console.error(stray)
      process.exit(1)
    }, 5_000)
  })

/**
 * A reporter for node's runner: tells the parent of a lane the result of each test, and when its file has
 * ended.
 */
export default async function* tellParent(source: AsyncIterable<TestEvent>) {
  for await (const { type, data } of source) {
    if (type === 'test:dequeue') tell({ kind: 'begun', name: data.name })
    if (type === 'test:pass') tellPass(data)
    if (type === 'test:fail') tellFailure(data)
    if ((type === 'test:pass' || type === 'test:fail') && data.nesting === 0) await tellEnd()
    yield ''
  }
}

/**
 * A group whose tests passed is not a pass of its own; a skipped group has reported nothing about its tests.
 */
function tellPass({ name, skip, todo, details }: Passed) {
  const reason = skip ?? todo
  if (reason !== undefined && reason !== false) {
    const told = typeof reason === 'string' ? reason : 'no reason given'
    tell({ kind: 'skipped', name, reason: told })
  } else if (details.type !== 'suite') tell({ kind: 'passed' })
}

/** A group whose tests failed is not a failure of its own; a file that broke is one. */
function tellFailure({ name, line, nesting, details: { error } }: Failed) {
  const { failureType, cause } = error as { cause?: unknown; failureType?: string }
  if (failureType === 'subtestsFailed') return
  if (nesting === 0) tellFileFailed('It broke while it was loaded, or around its tests', cause)
  else tell({ kind: 'failed', name, line, error: inspect(cause) })
}

/** Node's runner leaves a failing exit code behind if an error came outside every test. */
async function tellEnd() {
  await setImmediate()
  clearTimeout(givingUp)
  givingUp = undefined
  if (process.exitCode) tellFileFailed('An error came outside of its tests', stray)
  process.exitCode = undefined
  stray = undefined
  tell({ kind: 'ended', megabytes: process.memoryUsage.rss() / 2 ** 20 })
}

function tellFileFailed(what: string, error: unknown) {
  tell({
    kind: 'failed',
    name: 'the file itself',
    line: undefined,
    error: `${what}: ${inspect(error)}`,
  })
}

function tell(message: LaneMessage) {
  process.send!(message)
}
