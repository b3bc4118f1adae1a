import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'

const frames: [what: string, frame: (address: string) => string][] = [
  ['a name before it', (address) => `Frau Muster <${address}>`],
  ['itself before it', (address) => `'${address}' <${address}>`],
  ['a quoted name before it', (address) => `"""Muster, A."" <${address}>"`],
  ['mailto: and a subject', (address) => `mailto:${address}?subject=Hallo%20du`],
  ['brackets around it', (address) => `Muster (${address})`],
  ['a link of Markdown', (address) => `[${address}](mailto:${address})`],
  ['a link of HTML', (address) => `<a href='mailto:${address}'>${address}</a>`],
  ['a formula around it', (address) => `="${address}"`],
  ['another one behind a space', (address) => `${address} x${address}`],
  ['another one behind a slash', (address) => `${address} / x${address}`],
]
const shapes = [';', ',', '\t'].flatMap((delimiter) =>
  [1, 2, 3].flatMap((width) => [true, false].map((headed) => ({ delimiter, width, headed }))),
)
const rows = 300

for (const [what, frame] of frames) {
  test(`an address with ${what} is found in a table of any width and delimiter`, async () => {
    for (const { delimiter, width, headed } of shapes) {
      const row = (i: number) => [
        frame(`kunde${i}@gmx.de`),
        `Kunde ${i}`,
        `2024-05-01 10:1${i % 10}`,
      ]
      const all = Array.from({ length: rows }, (_, i) => row(i))
      if (headed) all.unshift(['E-Mail', 'Name', 'Anmeldung'])
      const lines = all.map((cells) => cells.slice(0, width).join(delimiter))
      const report = await screen(chunks(lines.join('\n')), { now: new Date('2026-11-25') })
      const about = JSON.stringify({ delimiter, width, headed })
      assert.ok(report.outcome === 'screened', about)
      const { invalid, valid } = report.recipients
      const each = what.startsWith('another') ? 2 : 1
      assert.deepEqual([invalid, valid, report.rows.refused], [0, rows * each, 0], about)
    }
  })
}
