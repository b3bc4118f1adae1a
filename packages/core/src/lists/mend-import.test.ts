import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendImport } from './group-standing.ts'

const read = { refusal: null, fileKept: true }

test('an import that is being read or was read needs no mending', () => {
  for (const state of ['received', 'screening', 'screened'] as const) {
    assert.equal(mendImport({ state, ...read }), null)
  }
})

test('a file without a clear column of addresses is mended by naming the column, as long as it is there', () => {
  for (const refusal of ['no_email_column', 'unclear_email_column', 'column_not_found']) {
    const refused = { state: 'refused' as const, refusal }
    assert.equal(mendImport({ ...refused, fileKept: true }), 'confirm_column')
    assert.equal(mendImport({ ...refused, fileKept: false }), 'replace_file')
  }
})

test('any other refusal, and a screening that broke off for good, need the file again', () => {
  const refused = { state: 'refused', refusal: 'binary_file', fileKept: true } as const
  assert.equal(mendImport(refused), 'replace_file')
  const interrupted = { state: 'interrupted', refusal: 'interrupted', fileKept: true } as const
  assert.equal(mendImport(interrupted), 'replace_file')
})
