import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleRead } from './example-read.ts'
import { filesTried } from './files-tried.ts'

test('a file that was mended a few times is no signal, and one tried again and again is', () => {
  assert.deepEqual(filesTried(exampleRead({ triedFiles: 4 })), [])
  const [found] = filesTried(exampleRead({ triedFiles: 5 }))
  assert.deepEqual([found?.severity, found?.facts.files], ['notice', 5])
  assert.equal(filesTried(exampleRead({ triedFiles: 12 }))[0]?.severity, 'warning')
})
