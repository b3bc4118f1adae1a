import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { ReportOrigin } from '../screening-report.ts'
import { chunks } from '../testing/chunks.ts'
import { findingTexts } from './checks.ts'

async function look(sources: readonly string[], origin: ReportOrigin = 'server') {
  const rows = sources.map((source, row) => `person${row}@gmx.de;${source}`)
  const report = await screen(chunks(`E-Mail;Quelle\n${rows.join('\n')}\n`), {
    now: new Date('2026-11-25T10:00:00Z'),
    origin,
  })
  assert.ok(report.outcome === 'screened')
  return report.findings.find((finding) => finding.id === 'named_companies')
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text)

test('several companies in the column of origin are told by name, each with its share', async () => {
  const found = await look([
    ...times(60, 'Adress-Service Nord GmbH'),
    ...times(40, 'https://www.gewinnspiel-heute.de/aktion?id=7'),
    ...times(20, 'Messe'),
  ])
  assert.equal(found?.severity, 'notice')
  assert.deepEqual(found.facts, {
    rows: 120,
    named: 100,
    companies: [
      { name: 'Adress-Service Nord GmbH', rows: 60 },
      { name: 'gewinnspiel-heute.de', rows: 40 },
    ],
  })
  assert.match(
    findingTexts(found).text.de,
    /am häufigsten Adress-Service Nord GmbH \(50,0\s%\), gewinnspiel-heute\.de/,
  )
})

test('pages of one website are one, and a single name informs only', async () => {
  const pages = Array.from({ length: 80 }, (_, page) => `teeladen.de/seite-${page}`)
  const found = await look(pages)
  assert.equal(found?.severity, 'info')
  assert.deepEqual(found.facts.companies, [{ name: 'teeladen.de', rows: 80 }])
})

test('search engines, networks, ways of signing up and rare names tell nothing', async () => {
  const found = await look([
    ...times(40, 'www.google.com'),
    ...times(40, 'facebook.com'),
    ...times(40, 'Formular im Laden'),
    ...times(4, 'Kleine Werkstatt Meier e.K.'),
  ])
  assert.equal(found, undefined)
})

test('a preview says nothing of it', async () => {
  const sources = [...times(60, 'Adress-Service Nord GmbH'), ...times(60, 'Listen & Mehr AG')]
  assert.equal((await look(sources))?.severity, 'notice')
  assert.equal(await look(sources, 'preview'), undefined)
})
