import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Batch } from '@freigabe/contract'
import { sameRecipients } from './same-recipients.ts'

function batch(id: string, digest: string | null, unique = 2): Batch {
  const screening = digest === null ? null : { digest, recipients: { unique } }
  return { id, screening } as unknown as Batch
}

test('an import of recipients that are there already names the newest import of them', () => {
  const older = [batch('second', 'r1-b'), batch('first', 'r1-a'), batch('zero', 'r1-a')]
  assert.equal(sameRecipients(batch('third', 'r1-a'), older)?.id, 'first')
  assert.equal(sameRecipients(batch('third', 'r1-c'), older), undefined)
})

test('two files without a single recipient are not called the same', () => {
  assert.equal(sameRecipients(batch('new', 'r1-0', 0), [batch('old', 'r1-0', 0)]), undefined)
})

test('a file that was not read yet is compared with nothing', () => {
  assert.equal(sameRecipients(batch('new', null), [batch('old', null)]), undefined)
})
