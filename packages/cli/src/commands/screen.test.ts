import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { freigabe } from '../testing/run-freigabe.ts'

describe('freigabe screen', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-screen-'))
  })
  after(() => rm(folder, { recursive: true }))

  async function file(name: string, text: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  test('tells what is in a file, without any address', async () => {
    const path = await file('a.csv', 'E-Mail;Name\nanna@example.org;Anna\ninfo@example.net;\nx@;\n')
    const { code, out } = await freigabe(['screen', path])
    assert.equal(code, 0)
    assert.match(out, /Recipients\s+2/)
    assert.match(out, /invalid addresses\s+1/)
    assert.match(out, /Role accounts/)
    assert.doesNotMatch(out, /anna@example/)
  })

  test('speaks German to who reads German', async () => {
    const path = await file('g.csv', 'E-Mail\nanna@example.org\n')
    const { out } = await freigabe(['screen', path], { LANG: 'de_DE.UTF-8' })
    assert.match(out, /Empfänger\s+1/)
  })

  test('gives the whole report as JSON', async () => {
    const path = await file('b.csv', 'email\nanna@example.org\nANNA@example.org\n')
    const { code, out } = await freigabe(['screen', path, '--json'])
    const report = JSON.parse(out)
    assert.equal(code, 0)
    assert.equal(report.outcome, 'screened')
    assert.equal(report.recipients.duplicates, 1)
    assert.match(report.digest, /\w{20,}/)
  })

  test('answers no for a file that cannot be screened, and says why', async () => {
    const { code, out } = await freigabe(['screen', await file('empty.csv', '')])
    assert.equal(code, 1)
    assert.match(out, /empty/i)
  })

  test('reads the column that is named', async () => {
    const path = await file(
      'two.csv',
      'a;b\nx@example.org;y@example.org\nx@example.org;z@example.org\n',
    )
    const report = async (column: string) =>
      JSON.parse((await freigabe(['screen', path, '--json', '--email-column', column])).out)
    assert.equal((await report('1')).recipients.unique, 1)
    assert.equal((await report('2')).recipients.unique, 2)
  })

  test('cannot run on a file that is not there, and says so in a line', async () => {
    const { code, err } = await freigabe(['screen', join(folder, 'none.csv')])
    assert.equal(code, 3)
    assert.match(err, /none\.csv: There is no such file/)
    assert.equal((await freigabe(['screen', folder])).code, 3)
  })

  test('shows no progress where nobody watches', async () => {
    const path = await file('c.csv', `E-Mail\n${'anna@example.org\n'.repeat(1000)}`)
    assert.equal((await freigabe(['screen', path])).err, '')
  })
})
