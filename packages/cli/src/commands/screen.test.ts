import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { ScreeningReport } from '@freigabe/contract'
import {
  drawScreeningKey,
  openReport,
  openSample,
  type SealedContent,
  sampleKeyPair,
} from '@freigabe/screening/seal'
import { z } from 'zod'
import { callFreigabe } from '../testing/call-freigabe.ts'
import { freigabe } from '../testing/run-freigabe.ts'

describe('freigabe screen', () => {
  let folder: string
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-screen-'))
  })
  after(async () => {
    // The command keeps it low for the whole process, and other tests still run in this one.
    setFlagsFromString('--semi-space-growth-factor=2')
    await rm(folder, { recursive: true })
  })

  async function file(name: string, text: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  test('tells what is in a file, without any address', async () => {
    const path = await file('a.csv', 'E-Mail;Name\nanna@example.org;Anna\ninfo@example.net;\nx@;\n')
    const { code, out } = await freigabe(['screen', path])
    assert.equal(code, 0)
    assert.match(out, /^2 addresses remain\. 1 of 3 rows drops out: 1.invalid\./)
    assert.match(out, /Role accounts/)
    assert.doesNotMatch(out, /anna@example/)
  })

  test('speaks German to who reads German', async () => {
    const path = await file('g.csv', 'E-Mail\nanna@example.org\n')
    const { out } = await freigabe(['screen', path], { LANG: 'de_DE.UTF-8' })
    assert.match(out, /^1 Adresse bleibt\. Keine Zeile fällt weg\./)
  })

  test('leaves out whoever is on a list, under any spelling, and says how many rows that were', async () => {
    const rows = [
      'E-Mail',
      'anna@example.org',
      'b.ert+x@gmail.com',
      'bert@gmail.com',
      'carla@gmx.de',
    ]
    const path = await file('whole.csv', `${rows.join('\n')}\n`)
    const list = await file('blocked.csv', 'bert@googlemail.com\nnobody@gmx.de\n')
    const { code, out, err } = await freigabe(['screen', path, '--leave-out', list])
    assert.equal(code, 0)
    assert.match(out, /^2 addresses remain/)
    assert.match(err, /blocked\.csv: 2 rows \(2 addresses on the list\)/)
    const wrong = await file('wrong.csv', 'Name;Town\nAnna;Kiel\nBen;Bonn\n')
    const refused = await freigabe(['screen', path, '--leave-out', wrong])
    assert.equal(refused.code, 3)
    assert.match(refused.err, /wrong\.csv: /)
    assert.equal(refused.out, '')
  })

  test('gives the whole report as JSON', async () => {
    const path = await file('b.csv', 'email\nanna@example.org\nANNA@example.org\n')
    const { code, out } = await callFreigabe(['screen', path, '--json'])
    const report = JSON.parse(out)
    assert.equal(code, 0)
    assert.equal(report.outcome, 'screened')
    assert.equal(report.recipients.duplicates, 1)
    assert.match(report.digest, /\w{20,}/)
  })

  test('prints JSON of the documented form, whatever the file is', async () => {
    for (const [name, text] of [
      ['plain.csv', 'email\nanna@example.org\n'],
      ['rich.csv', `${records}"stray@gmx.de;;;;\nx@;Ben;;;\n`],
      ['list.json', '[{"email":"anna@gmx.de","signed_up":"2024-02-01T10:00:00Z"}]'],
      ['nobody.csv', 'Name\nAnna\n'],
      ['empty.csv', ''],
    ] as const) {
      const { out } = await callFreigabe(['screen', await file(name, text), '--json'])
      const report = JSON.parse(out)
      assert.deepEqual(ScreeningReport.parse(report), report, name)
    }
  })

  test('prints JSON that the printed schema takes, read or refused, as the file or the customer says', async () => {
    const printed = await callFreigabe(['print', 'screening-report'])
    const schema = z.fromJSONSchema(JSON.parse(printed.out))
    for (const [name, text, ...options] of [
      ['rich.csv', `${records}"stray@gmx.de;;;;\nx@;Ben;;;\n`],
      ['suspicious.csv', suspicious],
      ['chosen.csv', records, '--column', 'signed_up_at=0', '--encoding', 'windows-1252'],
      ['list.json', '[{"email":"anna@gmx.de","signed_up":"2024-02-01T10:00:00Z"}]'],
      ['lines.ndjson', '{"email":"anna@gmx.de"}\n{"email":"ben@gmx.de"\n'],
      ['nobody.csv', 'Name\nAnna\n'],
      ['two.csv', 'E-Mail;E-Mail\na@gmx.de;b@gmx.de\n'],
      ['letter.pdf', '%PDF-1.7\n'],
      ['empty.csv', ''],
    ]) {
      const { out } = await callFreigabe(['screen', await file(name!, text!), '--json', ...options])
      const { error } = schema.safeParse(JSON.parse(out))
      assert.equal(error, undefined, `${name}: ${error?.message}`)
    }
  })

  test('asks nobody about the domains of known providers', async () => {
    const path = await file('known.csv', 'E-Mail\nanna@gmx.de\n')
    const { code, out } = await freigabe(['screen', path, '--json', '--dns'])
    assert.equal(code, 0)
    assert.equal(JSON.parse(out).recipients.unique, 1)
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
      JSON.parse(
        (await callFreigabe(['screen', path, '--json', '--column', `email=${column}`])).out,
      )
    assert.equal((await report('1')).recipients.unique, 1)
    assert.equal((await report('2')).recipients.unique, 2)
  })

  test('asks for the column where two may hold the recipients, and reads the one it is told', async () => {
    const path = await file(
      'two-likely.csv',
      'E-Mail privat;E-Mail dienstlich\nx@example.org;y@example.org\nw@example.org;z@example.org\n',
    )
    const asked = await callFreigabe(['screen', path])
    assert.equal(asked.code, 1)
    assert.match(asked.out, /could not tell which column/)
    assert.match(asked.out, / {2}1 {2}E-Mail privat\n +2 {2}E-Mail dienstlich\n.*--column email=1/)
    const { columns } = JSON.parse((await callFreigabe(['screen', path, '--json'])).out)
    assert.deepEqual([columns.email, columns.unclear], [null, [0, 1]])
    assert.equal((await callFreigabe(['screen', path, '--column', 'email=2'])).code, 0)
  })

  test('cannot run on a file that is not there, and says so in a line', async () => {
    const { code, err } = await callFreigabe(['screen', join(folder, 'none.csv')])
    assert.equal(code, 3)
    assert.match(err, /none\.csv: There is no such file/)
    assert.equal((await callFreigabe(['screen', folder])).code, 3)
  })

  test('shows no progress where nobody watches', async () => {
    const path = await file('c.csv', `E-Mail\n${'anna@example.org\n'.repeat(1000)}`)
    assert.equal((await freigabe(['screen', path])).err, '')
  })

  test('draws what people would rather look at than read', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `p${i}@gmx.de;0${1 + (i % 9)}.02.2024 10:00:0${i % 10}`,
    )
    const path = await file('chart.csv', `E-Mail;Angemeldet am\n${rows.join('\n')}\n`)
    const { out } = await callFreigabe(['screen', path])
    assert.match(out, /Sign-ups\s+over\s+time/)
    assert.match(out, /█/)
    assert.match(out, /Recognised columns\n\s+1 {2}e-mail address \(E-Mail\)/)
  })

  test('takes a column away that is none', async () => {
    const path = await file('away.csv', 'E-Mail;Angemeldet am\na@gmx.de;01.02.2024\n')
    const { out } = await callFreigabe(['screen', path, '--json', '--column', 'signed_up_at=0'])
    assert.deepEqual(Object.keys(JSON.parse(out).columns.roles), ['email'])
    const wrong = await callFreigabe(['screen', path, '--column', 'address=1'])
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /such as email=2/)
  })

  test('writes a page that stands alone, fetches nothing and holds no address', async () => {
    const path = await file('<b>page.csv', 'E-Mail;Name\nanna@example.org;Anna\nx@@y.de;B\n')
    const html = join(folder, 'page.html')
    assert.equal((await callFreigabe(['screen', path, '--html', html])).code, 0)
    const page = await readFile(html, 'utf8')
    assert.match(page, /^<!doctype html>/)
    assert.match(page, /&lt;b&gt;page\.csv/)
    assert.doesNotMatch(page, /anna@|<script|https?:|<b>/)
  })

  test('seals a report that the platform can open and nobody can change', async () => {
    const platform = await sampleKeyPair('k1', new Uint8Array(32).fill(1))
    const { key, verifyKey } = await drawScreeningKey('shop', platform)
    const keyFile = await file('key.json', JSON.stringify(key))
    const path = await file('sealed.csv', 'E-Mail\nanna@example.org\nben@example.org\n')
    const out = join(folder, 'sealed.json')
    assert.equal((await callFreigabe(['screen', path, '--seal', keyFile, '--out', out])).code, 0)
    const content = await openReport(JSON.parse(await readFile(out, 'utf8')), verifyKey)
    assert.equal((content as SealedContent).report.origin, 'platform')
    assert.equal((content as SealedContent).report.recipients.unique, 2)
    const sample = await openSample(platform, (content as SealedContent).sample)
    assert.deepEqual(sample.map(({ address }) => address).sort(), [
      'anna@example.org',
      'ben@example.org',
    ])
  })

  test('says what is wrong with a key, and that a seal needs a place to go', async () => {
    const path = await file('list.csv', 'E-Mail\nanna@example.org\n')
    const out = join(folder, 'never.json')
    const none = await callFreigabe(['screen', path, '--seal', path, '--out', out])
    assert.equal(none.code, 3)
    assert.match(none.err, /not a screening key/)
    assert.equal((await callFreigabe(['screen', path, '--seal', path])).code, 2)
  })
})

const records = `E-Mail;Name;Angemeldet am;Anmelde-IP;Land
${Array.from({ length: 30 }, (_, i) => `p${i}@gmx.de;Anna;0${1 + (i % 9)}.02.2024 10:00;93.184.216.${i};DE`).join('\n')}
`

/** Something for the shape checks and for the name checks. */
const suspicious = `Name;E-Mail
${Array.from({ length: 200 }, (_, i) => `Anna;user${i + 1}@gmx.de`).join('\n')}
Kunde;Mail
${Array.from({ length: 40 }, (_, i) => `BEN;q${i % 10}x${(i * 3) % 10}z${i}k7w@web.de`).join('\n')}
A;asdf@gmx.de
B;spamtrap@firma.de
C;x[at]firma.de
D;anna.weber@gmail.com
E;annaweber@gmail.com
`
