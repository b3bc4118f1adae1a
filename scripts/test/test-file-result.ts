type FailedTest = { name: string; line: number | undefined; error: string }
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
