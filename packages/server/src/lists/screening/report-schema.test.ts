import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  AddressFault,
  type ColumnChoices as ChosenColumns,
  ColumnRole,
  FileRefusalCode,
  NamedEncoding,
  type RefusedReport,
  type ReportFinding,
  RowFault,
  ScreenedReport,
  type SealedContent,
  type SealedReport,
} from '@freigabe/contract'
import {
  addressFaultTexts,
  type ColumnChoices,
  checks,
  columnRoles,
  type Finding,
  fileRefusalTexts,
  namedEncodings,
  type RefusedFile,
  rowFaultTexts,
  type ScreenedFile,
  screen,
} from '@freigabe/screening'
import { loadIpCountries } from '@freigabe/screening/ip-data'
import type * as seal from '@freigabe/screening/seal'
import { z } from 'zod'
import { reportSchema } from '../../reference/report-schema.ts'

/** Does not compile where one of two types lacks something that the other requires. */
function alike<One, Other>(_there: (one: One) => Other, _back: (other: Other) => One): void {}

alike<z.output<typeof ReportFinding>, Finding>(
  (one) => one,
  (other) => other,
)
alike<ScreenedReport, ScreenedFile>(
  (one) => one,
  (other) => other,
)
alike<RefusedReport, RefusedFile>(
  (one) => one,
  (other) => other,
)
alike<SealedContent, seal.SealedContent>(
  (one) => one,
  (other) => other,
)
alike<SealedReport, seal.SealedReport>(
  (one) => one,
  (other) => other,
)
alike<ChosenColumns, { [Role in keyof ColumnChoices]: number | null }>(
  (one) => one,
  (other) => other,
)

test('the codes on the wire are those of the screening', () => {
  const options = (schema: { options: readonly string[] }) => [...schema.options].sort()
  assert.deepEqual(options(AddressFault), Object.keys(addressFaultTexts).sort())
  assert.deepEqual(options(FileRefusalCode), Object.keys(fileRefusalTexts).sort())
  assert.deepEqual(options(RowFault), Object.keys(rowFaultTexts).sort())
  assert.deepEqual(options(ColumnRole), [...columnRoles].sort())
  assert.deepEqual(options(NamedEncoding), [...namedEncodings].sort())
})

test('a report goes over the wire without losing a figure, whatever its checks found', async () => {
  const seen = new Set<string>()
  for (const list of [recordsOf(1200), brokenList, 'E-Mail\nanna@example.org\n']) {
    const report = await screen(bytes(list), {
      now: new Date('2026-11-25T10:00:00Z'),
      account: { markets: ['DE'], formSince: new Date('2024-06-01') },
      ipCountries: loadIpCountries(),
      askDomains: async (domains) => new Map(domains.map((domain) => [domain, 'refuses'])),
      askRegistered: async (domains) => new Map(domains.map((domain) => [domain, 20_700])),
    })
    assert.equal(report.outcome, 'screened')
    const { findings } = report as ScreenedFile
    for (const { id } of findings) seen.add(id)
    assert.deepEqual(ScreenedReport.parse(JSON.parse(JSON.stringify(report))), report)
  }
  assert.ok(seen.size > 25, `Only ${seen.size} of ${Object.keys(checks).length} checks spoke.`)
})

test('a finding with facts of another form, or of a check that nobody knows, is refused', async () => {
  const report = await screen(bytes('E-Mail\nanna@example.org\nfalsch@\n'), {
    now: new Date('2026-11-25T10:00:00Z'),
  })
  const [first, ...rest] = (report as ScreenedFile).findings
  for (const wrong of [
    { ...first, id: 'no_such_check' },
    { ...first, facts: {} },
    { ...first, severity: 'grave' },
  ]) {
    assert.ok(!ScreenedReport.safeParse({ ...report, findings: [wrong, ...rest] }).success)
  }
})

test('the printed schema takes every report, and refuses what is none', async () => {
  const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(reportSchema())))
  for (const list of [recordsOf(1200), brokenList, 'Name\nAnna\n', '']) {
    const report = await screen(bytes(list), {
      now: new Date('2026-11-25T10:00:00Z'),
      askDomains: async (domains) => new Map(domains.map((domain) => [domain, 'refuses'])),
      askRegistered: async (domains) => new Map(domains.map((domain) => [domain, 20_700])),
    })
    const printed = JSON.parse(JSON.stringify(report))
    assert.ok(schema.safeParse({ ...printed, added: 'by a later version' }).success)
    for (const wrong of [
      { version: 2 },
      { origin: 'nobody' },
      { outcome: 'open' },
      { file: {} },
      { refusal: { code: 'none_of_ours' }, findings: [{ id: 'none_of_ours' }] },
    ]) {
      assert.ok(!schema.safeParse({ ...printed, ...wrong }).success, JSON.stringify(wrong))
    }
  }
})

async function* bytes(text: string) {
  yield Buffer.from(text)
}

/** Consent records with material for every check on them. */
function recordsOf(recipients: number): string {
  const rows = Array.from({ length: recipients }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, '0')
    const minute = String(i % 60).padStart(2, '0')
    const year = 2019 + (i % 7)
    const signedUp = `${day}/0${1 + (i % 9)}/${year} 1${i % 8}:${minute}:00`
    const confirmed = i % 3 === 0 ? signedUp : `${day}/0${1 + (i % 9)}/${year} 19:00:00`
    const status = ['aktiv', 'abgemeldet', 'bounced', 'etwas'][i % 4]
    return [
      addressOf(i),
      `Person ${i}`,
      i % 50 === 0 ? '01/01/1970' : i % 40 === 0 ? '01/02/2031' : signedUp,
      i % 10 === 0 ? '192.168.0.1' : `93.184.${i % 8}.34`,
      confirmed,
      i % 7 === 0 ? 'nein' : 'ja',
      i % 2 === 0 ? 'DE' : 'US',
      status,
    ].join(';')
  })
  const heading = 'E-Mail;Name;Angemeldet am;Anmelde-IP;Bestätigt am;Einwilligung;Land;Status'
  return `${heading}\n${rows.join('\n')}\n`
}

function addressOf(i: number): string {
  if (i % 100 === 0) return 'asdf@asdf.de'
  if (i % 31 === 0) return `person${i}@gmial.com`
  if (i % 29 === 0) return `info@firma${i}.example.com`
  if (i % 23 === 0) return `kunde${i}@mailinator.com`
  if (i % 19 === 0) return `spamtrap@firma${i}.de`
  if (i % 17 === 0) return `xq7zk2vw${i}pd@web.de`
  return `max.muster${i}@${i % 2 === 0 ? 'gmx.de' : 'firma.fr'}`
}

const brokenList = `E-Mail;Name
anna@example.org;Anna
"stray@gmx.de;Bert
;Carla
falsch@;Doris
mailto:ella@firma.de;Ella
fritz [at] firma.de;Fritz
a.n.na@googlemail.com;Anna
anna+shop@gmail.com;Anna
anna@arcor.de;Anna
`
