import { Readable } from 'node:stream'
import { takeInBatch } from '../packages/server/src/case/lists/take-in-batch.ts'
import { screenBatch } from '../packages/server/src/lists/screening/screen-batch.ts'
import { castUploader, type Uploader } from '../packages/server/src/testing/socket-sender.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import type { Measurement } from './measurement.ts'

const rows = 3_000_000
const megabyte = 1024 ** 2

/**
 * A file of over 200 MB sent through a socket and screened, compared with a bare loop over the same bytes.
 */
export async function uploads(): Promise<Measurement[]> {
  const given = await openTestHouse('embedded')
  try {
    const { house } = given
    const uploader = await castUploader(given)
    const idle = process.memoryUsage.rss()
    const bare = await bareLoop()
    const watch = watchMemory()
    const uploadStart = performance.now()
    const { account, batch, bytes } = await send(uploader)
    const uploaded = performance.now() - uploadStart
    const afterUpload = watch.peak()
    const screenStart = performance.now()
    const run = { attempt: 1, last: true, signal: AbortSignal.timeout(600_000) }
    await screenBatch(house, { account, batch }, run, takeInBatch)
    const screened = performance.now() - screenStart
    const size = bytes / megabyte
    const rate = size / (uploaded / 1000)
    const bareRate = size / (bare / 1000)
    return [
      {
        what: `upload of ${Math.round(size)} MB through a socket: encrypted, synced (embedded)`,
        measured: `${Math.round(rate)} MB/s`,
        beside: `bare loop ${Math.round(bareRate)} MB/s`,
        ratio: (rate / bareRate).toFixed(2),
      },
      {
        what: 'peak memory of server and sender, one process, while uploading',
        measured: `${Math.round(afterUpload / megabyte)} MB`,
        beside: `idle ${Math.round(idle / megabyte)} MB`,
        ratio: (afterUpload / idle).toFixed(2),
      },
      {
        what: `screening of ${rows.toLocaleString('en')} rows in the server`,
        measured: `${Math.round(rows / (screened / 1000)).toLocaleString('en')} rows/s`,
        beside: `peak memory ${Math.round(watch.stop() / megabyte)} MB`,
      },
    ]
  } finally {
    await given.end()
  }
}

async function send({ account, post }: Uploader) {
  const sender = await post('recipients', { 'transfer-encoding': 'chunked' })
  for await (const piece of lines()) await sender.sendChunk(piece)
  await sender.send('0\r\n\r\n')
  const { status, body } = await sender.answer()
  sender.breakOff()
  if (status !== 202) throw new Error(`The upload was answered with ${status}.`)
  return { account, batch: body.id as string, bytes: body.bytes as number }
}

async function bareLoop(): Promise<number> {
  const start = performance.now()
  let bytes = 0
  for await (const chunk of Readable.from(lines())) bytes += (chunk as Buffer).length
  if (bytes === 0) throw new Error('There were no bytes.')
  return performance.now() - start
}

/** A seeded German export of six columns, in chunks as a socket would deliver them. */
async function* lines(): AsyncGenerator<Buffer> {
  let text = 'E-Mail;Vorname;Nachname;Anmeldung;Bestätigung;IP\n'
  for (let n = 0; n < rows; n += 1) {
    text += `person.${(n * 7919) % 9_999_991}@example-${n % 997}.test;Anna;Müller;2026-0${1 + (n % 9)}-11 10:12:${10 + (n % 50)};2026-03-11 10:15:09;192.0.2.${n % 250}\n`
    if (text.length > 65_536) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

function watchMemory() {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 50)
  return {
    peak: () => {
      look()
      return peak
    },
    stop: () => {
      clearInterval(timer)
      look()
      return peak
    },
  }
}
