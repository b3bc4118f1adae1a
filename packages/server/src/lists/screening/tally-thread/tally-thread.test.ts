import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ScreeningOptions, screen } from '@freigabe/screening'
import { tallyThreadFor } from './tally-thread-for.ts'

const options: ScreeningOptions = {
  now: new Date('2026-11-25T10:00:00Z'),
  askDomains: async (domains) => new Map(domains.map((domain) => [domain, 'refuses'])),
}
const elsewhere = { ...options, ...tallyThreadFor(Number.POSITIVE_INFINITY) }

async function* bytes(text: string | Buffer, encoding: BufferEncoding = 'utf8') {
  yield typeof text === 'string' ? Buffer.from(text, encoding) : text
}

const rows = Array.from({ length: 40_000 }, (_, i) =>
  [
    `person${i % 39_000}@${i % 7 === 0 ? 'gmx.de' : 'firma.example'};"Anna ""A"" Groß";0${1 + (i % 9)}/0${1 + (i % 5)}/2024;93.184.216.${i % 250}`,
    ...(i % 100 === 0 ? ['kaputt@;Ben;;', ';Ohne;;', '"stray@gmx.de;Carla;;', 'kurz'] : []),
  ].join('\r\n'),
)
const list = `Vorname und so;;;\r\nE-Mail;Name;Angemeldet am;IP\r\n${rows.join('\r\n')}\r\n`

test('a second thread comes to the same report, byte by byte', async () => {
  for (const encoding of ['utf8', 'latin1', 'utf16le'] as const) {
    const alone = await screen(bytes(list, encoding), options)
    assert.equal(alone.outcome, 'screened')
    const together = await screen(bytes(list, encoding), elsewhere)
    assert.equal(JSON.stringify(together), JSON.stringify(alone))
  }
})

test('the thread waits for the next file, and knows nothing of the last one', async () => {
  let started = 0
  const count = () => started++
  process.on('worker', count)
  for (const text of [list, rows.slice(0, 5000).join('\n'), list]) {
    const [alone, together] = [
      await screen(bytes(text), options),
      await screen(bytes(text), elsewhere),
    ]
    assert.equal(JSON.stringify(together), JSON.stringify(alone))
  }
  process.off('worker', count)
  assert.ok(started <= 1, `${started} threads for three files`)
})

test('of two files at once, each has a thread of its own', async () => {
  const other = rows.slice(0, 30_000).join('\n')
  const [one, two] = await Promise.all([
    screen(bytes(list), elsewhere),
    screen(bytes(other), elsewhere),
  ])
  assert.equal(JSON.stringify(one), JSON.stringify(await screen(bytes(list), options)))
  assert.equal(JSON.stringify(two), JSON.stringify(await screen(bytes(other), options)))
})

test('a thread that ends in the middle fails the screening', async () => {
  const openThread = () => {
    const thread = elsewhere.openThread!()
    const send = thread.port.postMessage.bind(thread.port)
    thread.port.postMessage = (message, transfer) => {
      send(message, transfer)
      if (message.kind === 'pack') thread.end()
    }
    return thread
  }
  await assert.rejects(screen(bytes(list), { ...options, openThread }), /has ended/)
})

test('a thread that cannot begin is ended', async () => {
  let ended = false
  const openThread = () => {
    const thread = elsewhere.openThread!()
    const end = () => {
      ended = true
      thread.end()
    }
    return { ...thread, end }
  }
  const thresholds = { duplicates: { notice: (() => 1) as never } }
  await assert.rejects(screen(bytes(list), { ...options, thresholds, openThread }), /clone/)
  assert.ok(ended)
})
