import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { ScreeningReport } from '@freigabe/screening'
import { strToU8, zipSync } from 'fflate'
import { askThread } from './ask-thread.ts'

const mebibyte = 1024 ** 2
const { signal } = new AbortController()

/** What a file comes to: its refusal, or how many recipients and refused rows it has. */
async function outcomeOf(file: () => AsyncIterable<Uint8Array>): Promise<string> {
  const given = {
    size: 9 * mebibyte,
    asksDomains: false,
    asksRegistered: false,
    now: new Date('2026-11-28T10:00:00Z'),
  }
  const { report } = await askThread('screen', given, { files: [file], signal })
  return told(report)
}

function told(report: ScreeningReport): string {
  if (report.outcome === 'refused') return report.refusal.code
  return `${report.recipients.unique} recipients, ${report.rows.refused} refused`
}

async function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function* longLine(mebibytes: number) {
  yield Buffer.from('E-Mail\na@gmx.de\n')
  const piece = Buffer.alloc(mebibyte, 'x')
  for (let i = 0; i < mebibytes; i++) yield piece
}

function zipped(xml: { sheet: string; shared?: string }): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
    ),
    'xl/sheet.xml': strToU8(`<worksheet>${xml.sheet}</worksheet>`),
    ...(xml.shared === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(xml.shared) }),
  })
}

const text = (place: string, cell: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i + 2)).join('')

const sharedBomb = zipped({
  sheet: `<row r="1">${text('A1', 'E-Mail')}</row><row><c t="inlineStr"><is><t>a@gmx.de</t></is></c></row>${lines(50_000, () => '<row><c t="s"><v>0</v></c></row>')}`,
  shared: `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`,
})
const farApart = zipped({
  sheet: `<row r="1">${text('A1', 'E-Mail')}</row>${lines(60_000, (row) => `<row r="${row}">${text(`A${row}`, `p${row}@gmx.de`)}${text(`XFD${row}`, 'x')}</row>`)}`,
})
const sheetBomb = zipped({ sheet: ' '.repeat(80 * mebibyte) })
const gzipBomb = gzipSync(Buffer.alloc(100 * mebibyte, 'a@gmx.de\n'))
const zipBomb = zipSync({ 'list.csv': Buffer.alloc(100 * mebibyte, 'a@gmx.de\n') })
const wide = Buffer.from(
  `E-Mail${';n'.repeat(4000)}\n${`a@gmx.de${';b'.repeat(4000)}\n`.repeat(1000)}`,
)
const json = Buffer.from(
  `[${lines(100_000, (i) => `{"email":"p${i}@gmx.de","more":{"of":[1,2,3]}},`)}{"email":"z@gmx.de"}]`,
)
const ordinary = Buffer.from(
  `E-Mail;Angemeldet am;IP\r\n${lines(200_000, (i) => `p${i}@firma${i % 900}.de;1${i % 10}.02.2024;5.9.${i % 200}.7\r\n`)}`,
)

const files: [name: string, file: () => AsyncIterable<Uint8Array>, comesTo: string][] = [
  ['one text that 50,000 cells of a workbook share', () => piecesOf(sharedBomb), 'zip_bomb'],
  [
    '60,000 rows whose last cell stands at XFD',
    () => piecesOf(farApart),
    '0 recipients, 60000 refused',
  ],
  ['a sheet that expands beyond reason', () => piecesOf(sheetBomb), 'zip_bomb'],
  ['a gzip bomb', () => piecesOf(gzipBomb), 'zip_bomb'],
  ['a zip bomb', () => piecesOf(zipBomb), 'zip_bomb'],
  ['a line of 500 MB', () => longLine(500), '1 recipients, 1 refused'],
  ['rows of 4,000 cells', () => piecesOf(wide), '1 recipients, 0 refused'],
  ['JSON of 100,000 entries', () => piecesOf(json), '100001 recipients, 0 refused'],
  ['an ordinary list of 200,000', () => piecesOf(ordinary), '200000 recipients, 0 refused'],
]

for (const [name, file, comesTo] of files) {
  test(`${name}: whoever asks the server meanwhile waits no longer than 50 ms for it`, async () => {
    const longest: number[] = []
    // What a file does to this thread it does each time; collecting what an earlier test left is done once.
    while (longest.length < 3 && !longest.some((turn) => turn < 50)) {
      const turns = watchTurns()
      assert.equal(await outcomeOf(file), comesTo)
      longest.push(turns.longest())
    }
    assert.ok(Math.min(...longest) < 50, `${longest.join(', ')} ms`)
  })
}

/**
 * The longest turn of this thread, in processor time: on a busy machine a turn lasts longer without any work
 * being done here.
 */
function watchTurns() {
  let longest = 0
  let last = process.threadCpuUsage()
  const look = () => {
    const { user, system } = process.threadCpuUsage(last)
    last = process.threadCpuUsage()
    longest = Math.max(longest, (user + system) / 1000)
  }
  const probe = setInterval(look, 1).unref()
  return {
    longest() {
      clearInterval(probe)
      return longest
    },
  }
}

test('a screening that is called off ends at once, and the next begins in a new thread', async () => {
  const reason = new Error('called off')
  const off = new AbortController()
  const given = { size: 0, asksDomains: false, asksRegistered: false, now: new Date(0) }
  async function* endless() {
    yield Buffer.from('E-Mail\n')
    for (;;) {
      yield Buffer.from('a@gmx.de\n'.repeat(1000))
      if (!off.signal.aborted) setImmediate(() => off.abort(reason))
    }
  }
  const asked = askThread('screen', given, { files: [endless], signal: off.signal })
  await assert.rejects(asked, reason)
  assert.equal(
    await outcomeOf(() => piecesOf(Buffer.from('E-Mail\na@gmx.de\n'))),
    '1 recipients, 0 refused',
  )
})

test('what a file fails with is what the screening fails with', async () => {
  const gone = new Error('The file is gone.')
  // biome-ignore lint/correctness/useYield: it fails before it has anything to give
  async function* missing(): AsyncGenerator<Uint8Array> {
    throw gone
  }
  await assert.rejects(outcomeOf(missing), gone)
})
