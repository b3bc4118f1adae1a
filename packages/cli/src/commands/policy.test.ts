import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { callFreigabe } from '../testing/call-freigabe.ts'
import { freigabe, startFreigabe } from '../testing/run-freigabe.ts'

const shipped = fileURLToPath(new URL('../../../../policies/', import.meta.url))

describe('freigabe policy check', () => {
  test('finds the shipped packs in order, and names their versions', async () => {
    const { code, out } = await freigabe(['policy', 'check'])
    assert.equal(code, 0)
    assert.match(
      out,
      /^All is well: at@\d{4}-\d\d-\d\d[.\d]*, base@.*, house@\d{4}-\d\d-\d\d[.\d]* with 25 collection /,
    )
  })

  test('names every fault of a changed copy with file, line and column, and says no', async (t) => {
    const folder = await copyWith(t, 'lapseAfterDays: soon\nsurprise: 1')
    const lines = (await readFile(join(folder, 'house.yaml'), 'utf8')).split('\n')
    const line = lines.indexOf('lapseAfterDays: soon') + 1
    const { code, out } = await callFreigabe(['policy', 'check', folder])
    assert.equal(code, 1)
    assert.match(out, new RegExp(`^house\\.yaml:${line}:1 `, 'm'))
    assert.match(out, new RegExp(`^house\\.yaml:${line + 1}:1 .*surprise`, 'm'))
    const { faults } = JSON.parse((await callFreigabe(['policy', 'check', folder, '--json'])).out)
    assert.deepEqual(
      faults.map(({ file, line }: { file: string; line: number }) => [file, line]).sort(),
      [
        ['house.yaml', line],
        ['house.yaml', line + 1],
      ],
    )
  })

  test('warns of a rule that accepts without a limit, and still says yes', async (t) => {
    const folder = await copyIn(t, (house) => house.replace(' && recent.limitShare <= 1.0', ''))
    const { code, out } = await callFreigabe(['policy', 'check', folder])
    assert.equal(code, 0)
    assert.match(out, /^house\.yaml:\d+:\d+ warning: This rule accepts without a limit/)
    assert.match(out, /^All is well/m)
    const { warnings } = JSON.parse((await callFreigabe(['policy', 'check', folder, '--json'])).out)
    assert.deepEqual(
      warnings.map(({ code }: { code: string }) => code),
      ['rule_unlimited'],
    )
  })

  test('names them in the reader’s language', async (t) => {
    const folder = await copyWith(t, 'surprise: 1')
    const { out } = await callFreigabe(['policy', 'check', folder], { LANG: 'de_DE.UTF-8' })
    assert.match(out, /^house\.yaml:\d+:1 Hier gibt es nichts, das surprise heißt\.$/m)
  })

  test('says of a folder without packs that it lacks that of the house', async (t) => {
    const { code, out } = await callFreigabe(['policy', 'check', await emptyFolder(t)])
    assert.equal(code, 1)
    assert.match(out, /^house\.yaml:1:1 The house pack is missing/)
  })

  test('knows no other task', async () => {
    const { code, err } = await callFreigabe(['policy', 'publish'])
    assert.equal(code, 2)
    assert.match(err, /“publish”/)
  })

  test('takes one folder, and the list of what was published none', async () => {
    assert.equal((await callFreigabe(['policy', 'check', shipped, shipped])).code, 2)
    assert.equal((await callFreigabe(['policy', 'list', shipped])).code, 2)
  })
})

describe('freigabe policy test', () => {
  test('ends in peace when whoever reads it has seen enough', async () => {
    const started = startFreigabe(['policy', 'test', '--json'])
    const { stdout } = started.process
    stdout!.once('data', () => stdout!.destroy())
    assert.equal(await started.ended, 0)
    assert.equal(started.err(), '')
  })

  test('finds that the shipped examples come out as they should', async () => {
    const { code, out } = await callFreigabe(['policy', 'test'])
    assert.equal(code, 0)
    assert.match(out, /^(\d+) of \1 examples come out as they should\.$/m)
  })

  test('names the example that comes out otherwise, with the rules that lacked a fact', async (t) => {
    const folder = await copyIn(t, (house) =>
      house
        .replace('account.suspended: true', 'account.suspended: null')
        .replace(
          /^ {4}when: account\.suspended$/m,
          '    when: account.suspended || account.revoked > 8',
        )
        .replace('account.revoked: 1', 'account.revoked: 9'),
    )
    const { code, out } = await callFreigabe(['policy', 'test', folder])
    assert.equal(code, 1)
    assert.match(out, /^house suspended: Suspended account$/m)
    assert.match(out, /^ {2}outcome: expected held, found person$/m)
    assert.match(out, /^ {2}unknown: account_suspended \(account\.suspended\)$/m)
    const { examples } = JSON.parse((await callFreigabe(['policy', 'test', folder, '--json'])).out)
    const { differences } = examples.find(
      ({ example }: { example: string }) => example === 'suspended',
    )
    assert.equal(differences[0].of, 'outcome')
  })

  test('says what is wrong with packs that cannot be tested', async (t) => {
    const folder = await copyWith(t, 'lapseAfterDays: soon')
    const { code, out } = await callFreigabe(['policy', 'test', folder])
    assert.equal(code, 1)
    assert.match(out, /^house\.yaml:\d+:1 lapseAfterDays/m)
  })
})

describe('freigabe policy diff', () => {
  test('names what changes, with what it was before', async (t) => {
    const folder = await copyIn(t, (house) =>
      house
        .replace('lapseAfterDays: 30', 'lapseAfterDays: 40')
        .replace('screening.recipients > 100000', 'screening.recipients > 200000'),
    )
    const { code, out } = await callFreigabe(['policy', 'diff', shipped, folder])
    assert.equal(code, 1)
    assert.deepEqual(out.trim().split('\n').sort(), [
      'house: lapseAfterDays: 30 → 40',
      'house: rules.large_list.when: screening.recipients > 100000 → screening.recipients > 200000',
    ])
    const { differences } = JSON.parse(
      (await callFreigabe(['policy', 'diff', shipped, folder, '--json'])).out,
    )
    assert.equal(differences.length, 2)
  })

  test('finds no difference between a folder and itself', async () => {
    const { code, out } = await callFreigabe(['policy', 'diff', shipped, shipped])
    assert.equal(code, 0)
    assert.match(out, /^No difference\.$/m)
  })

  test('takes two folders', async () => {
    const { code, err } = await callFreigabe(['policy', 'diff', shipped])
    assert.equal(code, 2)
    assert.match(err, /two folders/)
  })
})

async function emptyFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-packs-'))
  t.after(() => rm(folder, { recursive: true }))
  return folder
}

/** The shipped packs, in which the house says something else instead of when a case lapses. */
async function copyWith(t: TestContext, instead: string): Promise<string> {
  return copyIn(t, (house) => {
    const line = /^lapseAfterDays: .*$/m
    assert.match(house, line)
    return house.replace(line, instead)
  })
}

/** The shipped packs with another house pack. */
async function copyIn(t: TestContext, change: (house: string) => string): Promise<string> {
  const folder = await emptyFolder(t)
  await cp(shipped, folder, { recursive: true })
  const file = join(folder, 'house.yaml')
  await writeFile(file, change(await readFile(file, 'utf8')))
  return folder
}
