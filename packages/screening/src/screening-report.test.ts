import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from './screen.ts'
import { isCoherent, type ScreenedFile } from './screening-report.ts'
import { chunks } from './testing/chunks.ts'

const rows = Array.from({ length: 400 }, (_, i) =>
  i % 9 === 0 ? `person${i};x` : i % 7 === 0 ? ';x' : `person${i % 200}@firma${i % 40}.example;x`,
)
const list = `E-Mail;Name\n${rows.join('\n')}\n"stray@example.org;x\n`

async function report(): Promise<ScreenedFile> {
  const screened = await screen(chunks(list), { now: new Date('2026-11-25T10:00:00Z') })
  assert.equal(screened.outcome, 'screened')
  return screened as ScreenedFile
}

test('the figures of a report add up', async () => {
  const screened = await report()
  assert.ok(screened.rows.refused > 0)
  assert.ok(screened.recipients.invalid > 0 && screened.recipients.empty > 0)
  assert.ok(screened.domains.others > 0 && screened.recipients.duplicates > 0)
  assert.ok(isCoherent(screened))
})

test('a figure that was changed contradicts the others', async () => {
  const paths = [
    ...['total', 'read', 'refused'].map((name) => ['rows', name] as const),
    ...['addresses', 'empty', 'valid', 'invalid', 'unique', 'duplicates'].map(
      (name) => ['recipients', name] as const,
    ),
    ['domains', 'others'] as const,
  ]
  for (const [part, name] of paths) {
    const changed = structuredClone(await report())
    const figures = changed[part] as unknown as Record<string, number>
    figures[name]! += 1
    assert.ok(!isCoherent(changed), `${part}.${name}`)
  }
  const roles = structuredClone(await report())
  roles.recipients.roles = roles.recipients.unique + 1
  assert.ok(!isCoherent(roles))
})
