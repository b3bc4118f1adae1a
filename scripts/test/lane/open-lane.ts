import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { root } from '../../set-up/project.js'
import type { LaneMessage } from './tell-parent.ts'

type FailedTest = { name: string; line: number | undefined; error: string }
type SkippedTest = { name: string; reason: string }

/** The result of one test file; `output` is everything that the tests themselves wrote. */
export type TestFileResult = {
  file: string
  passed: number
  failed: FailedTest[]
  skipped: SkippedTest[]
  output: string
  seconds: number
}

/** Runs test files one after another in a shared process. */
export interface Lane {
  /** A file that does not end within this many minutes is stopped, and has failed. */
  run(file: string, longestMinutes?: number): Promise<TestFileResult>
  /** The next file begins in a new process. */
  renew(): Promise<void>
}

/**
 * A process that has grown this large gives way to a new one: a closed database does not release all its
 * memory.
 */
const mostMegabytes = 1500

/**
 * Opens a lane. Its process begins with the first file; a new one takes over if a file broke it or it grew
 * large.
 */
export function openLane(): Lane {
  let child: ChildProcess | undefined
  const renew = async () => {
    if (child?.connected) {
      child.disconnect()
      await once(child, 'exit')
    }
    child = undefined
  }
  return {
    renew,
    async run(file, longestMinutes = 40) {
      child ??= startProcess()
      const { result, megabytes } = await follow(child, file, longestMinutes)
      const broken = result.failed.some(({ name }) => name === theFile)
      if (broken || megabytes > mostMegabytes) await renew()
      return result
    },
  }
}

function startProcess(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'lane-process.ts'), {
    cwd: root,
    // A lane opened by a test is not one of the runner's own processes.
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    execArgv: [
      `--test-reporter=${path.join(import.meta.dirname, 'tell-parent.ts')}`,
      '--test-reporter-destination=stderr',
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/** The name of a failure that belongs to no test. */
const theFile = 'the file itself'

/**
 * Has a lane's process run a file and records what it reports, until the file has ended or the process has.
 */
async function follow(child: ChildProcess, file: string, longestMinutes: number) {
  const startedAt = performance.now()
  const result: TestFileResult = {
    file,
    passed: 0,
    failed: [],
    skipped: [],
    output: '',
    seconds: 0,
  }
  let underWay = file
  const { promise: ended, resolve: end } = Promise.withResolvers<number>()
  const hear = (message: LaneMessage) => {
    if (message.kind === 'begun') underWay = message.name
    if (message.kind === 'ended') end(message.megabytes)
    note(result, message)
  }
  const fail = (error: string) => {
    result.failed.push({ name: theFile, line: undefined, error })
    end(0)
  }
  const died = (code: number | null, signal: string | null) =>
    fail(`Its process ended with ${signal ?? code} in ‘${underWay}’; see what it wrote.`)
  const limit = setTimeout(() => {
    child.off('close', died).kill('SIGKILL')
    fail(`It did not end within ${longestMinutes} minutes: ‘${underWay}’ hangs.`)
  }, longestMinutes * 60_000)
  const keep = (chunk: Buffer) => {
    result.output += chunk
  }
  child.on('message', hear).on('close', died)
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', keep)
  child.send(file)
  const megabytes = await ended
  clearTimeout(limit)
  child.off('message', hear).off('close', died)
  for (const stream of [child.stdout!, child.stderr!]) stream.off('data', keep)
  result.seconds = (performance.now() - startedAt) / 1000
  return { result, megabytes }
}

function note(result: TestFileResult, message: LaneMessage) {
  if (message.kind === 'passed') result.passed += 1
  if (message.kind === 'failed') result.failed.push(message)
  if (message.kind === 'skipped') result.skipped.push(message)
}
