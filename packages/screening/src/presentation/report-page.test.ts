import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { reportPage } from './report-page.ts'

const list = 'E-Mail\nanna@gmx.de\nAnna@gmx.de\ncarla@web.de\nkaputt@\n'

test('the printed page begins with the sentence, and folds what is normal and what is technical', async () => {
  const report = await screen(chunks(list), { now: new Date('2026-11-25') })
  assert.ok(report.outcome === 'screened')
  const page = reportPage(report, 'kunden.csv', 'de')
  const main = page.slice(page.indexOf('<main>'))
  assert.match(
    main,
    /^<main>\n<p class="sentence">2 Adressen bleiben\. 2 von 4 Zeilen fallen weg: 1\sdoppelt, 1\sungültig\.<\/p>/,
  )
  const folded = main.match(/<details[\s\S]*?<\/details>/g) ?? []
  assert.ok(folded.some((each) => /Prüfung(en)? ohne Beanstandung/.test(each)))
  assert.ok(folded.some((each) => each.includes(report.digest)))
  const open = folded.reduce((text, each) => text.replace(each, ''), main)
  assert.doesNotMatch(open, new RegExp(report.digest))
  assert.doesNotMatch(open, /class="severity"/)
})
