import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { screen } from '@freigabe/screening'
import { root } from '../../scripts/set-up/project.js'
import { codeIn } from './documents.ts'

test('the example of a screening report is what the screening says of its file', async () => {
  const page = readFileSync(path.join(root, 'docs/reference/screening-report.md'), 'utf8')
  const [file] = codeIn(page, 'text')
  const example = JSON.parse(codeIn(page, 'json')[0]!)
  const report = await screen(bytes(file!), { now: new Date(example.screenedAt) })
  assert.equal(report.outcome, 'screened')
  assert.equal(report.findings.length > 1, true)
  // The lists are updated from time to time.
  const expected = { ...report, lists: example.lists, findings: report.findings.slice(0, 1) }
  assert.deepEqual(example, expected)
})

async function* bytes(text: string) {
  yield Buffer.from(text)
}
