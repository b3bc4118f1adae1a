import path from 'node:path'
import { run } from 'node:test'
import { root } from '../set-up/project.js'

type FailedTest = { name: string; line: number | undefined; error: unknown }
type SkippedTest = { name: string; reason: string }

/** What came of one test file; `output` is all that the tests themselves wrote. */
export type TestFileResult = {
  file: string
  passed: number
  failed: FailedTest[]
  skipped: SkippedTest[]
  output: string
  seconds: number
}

type Ended = {
  name: string
  line?: number
  skip?: string | boolean
  todo?: string | boolean
  details: { type?: string; error?: Error & { failureType?: string; cause?: unknown } }
}

const longestMinutes = 8

/** Runs one test file, named relative to the checkout, in a process of its own. A file that does not end is stopped, and has failed. */
export async function runTestFile(file: string): Promise<TestFileResult> {
  const startedAt = performance.now()
  const result: TestFileResult = {
    file,
    passed: 0,
    failed: [],
    skipped: [],
    output: '',
    seconds: 0,
  }
  const signal = AbortSignal.timeout(longestMinutes * 60_000)
  for await (const { type, data } of run({ files: [path.join(root, file)], cwd: root, signal })) {
    if (type === 'test:stdout' || type === 'test:stderr') result.output += data.message
    if (type === 'test:pass') notePass(result, data)
    if (type === 'test:fail') noteFailure(result, data)
  }
  result.seconds = (performance.now() - startedAt) / 1000
  return result
}

/** A group whose tests passed is no pass of its own; one that was skipped has told nothing of its tests. */
function notePass(result: TestFileResult, { name, skip, todo, details }: Ended) {
  const reason = skip ?? todo
  if (reason !== undefined && reason !== false) {
    result.skipped.push({ name, reason: typeof reason === 'string' ? reason : 'no reason given' })
  } else if (details.type !== 'suite') result.passed += 1
}

/** A group whose tests failed is no failure of its own; a file that broke or did not end is one. */
function noteFailure(result: TestFileResult, { name, line, details: { error } }: Ended) {
  if (error?.failureType === 'subtestsFailed') return
  const isFile = name === path.join(root, result.file)
  result.failed.push({
    name: isFile ? 'the file itself' : name,
    line,
    error: isFile ? whyFileFailed(error) : error?.cause,
  })
}

function whyFileFailed(error: Ended['details']['error']): string {
  return error?.failureType === 'testAborted'
    ? `It did not end within ${longestMinutes} minutes: a test hangs, or left something open.`
    : 'It ended with an error outside of its tests; see what it wrote.'
}
