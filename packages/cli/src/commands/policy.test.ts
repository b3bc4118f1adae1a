import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freigabe } from '../testing/run-freigabe.ts'

const shipped = fileURLToPath(new URL('../../../../policies/', import.meta.url))

describe('freigabe policy check', () => {
  test('finds the shipped packs in order, and names their versions', async () => {
    const { code, out } = await freigabe(['policy', 'check'])
    assert.equal(code, 0)
    assert.match(
      out,
      /^All is well: at@\d{4}-\d\d-\d\d, base@.*, house@\d{4}-\d\d-\d\d with 25 collection /,
    )
  })

  test('names every fault of a changed copy with file, line and column, and says no', async (t) => {
    const folder = await copyWith(t, 'lapseAfterDays: soon\nsurprise: 1')
    const lines = (await readFile(join(folder, 'house.yaml'), 'utf8')).split('\n')
    const line = lines.indexOf('lapseAfterDays: soon') + 1
    const { code, out } = await freigabe(['policy', 'check', folder])
    assert.equal(code, 1)
    assert.match(out, new RegExp(`^house\\.yaml:${line}:1 `, 'm'))
    assert.match(out, new RegExp(`^house\\.yaml:${line + 1}:1 .*surprise`, 'm'))
    const { faults } = JSON.parse((await freigabe(['policy', 'check', folder, '--json'])).out)
    assert.deepEqual(
      faults.map(({ file, line }: { file: string; line: number }) => [file, line]).sort(),
      [
        ['house.yaml', line],
        ['house.yaml', line + 1],
      ],
    )
  })

  test('says of a folder without packs that it lacks that of the house', async (t) => {
    const { code, out } = await freigabe(['policy', 'check', await emptyFolder(t)])
    assert.equal(code, 1)
    assert.match(out, /^house\.yaml:1:1 There is no house pack/)
  })

  test('knows no other task', async () => {
    const { code, err } = await freigabe(['policy', 'publish'])
    assert.equal(code, 2)
    assert.match(err, /“publish”/)
  })
})

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-packs-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

/** The shipped packs, in which the house says something else instead of when a case lapses. */
async function copyWith(t: TestContext, instead: string): Promise<string> {
  const folder = await emptyFolder(t)
  await cp(shipped, folder, { recursive: true })
  const file = join(folder, 'house.yaml')
  const text = await readFile(file, 'utf8')
  const line = /^lapseAfterDays: .*$/m
  assert.match(text, line)
  await writeFile(file, text.replace(line, instead))
  return folder
}
