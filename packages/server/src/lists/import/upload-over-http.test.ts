import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { api } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Answer } from '../../testing/browser.ts'
import { castUploader, type Uploader } from '../../testing/socket-sender.ts'
import { openTestHouse } from '../../testing/test-house.ts'

/** The limit for evidence; recipients files get the same here. */
const limit = api.uploadEvidence.upload.maximumBytes
const megabyte = Buffer.alloc(1024 ** 2, 'anna@example.org\n')
const chunked = { 'transfer-encoding': 'chunked' }

describe('A file that is sent through a socket', () => {
  let open: Awaited<ReturnType<typeof openTestHouse>>
  let post: Uploader['post']
  before(async () => {
    open = await openTestHouse('embedded', { FREIGABE_UPLOAD_LIMIT: String(limit) })
    post = (await castUploader(open)).post
  })
  after(() => open.end())

  for (const kind of ['recipients', 'evidence'] as const) {
    test(`is taken, with its length announced and without (${kind})`, async () => {
      const announced = await post(kind, { 'content-length': String(megabyte.length) })
      await announced.send(megabyte)
      const unannounced = await post(kind, chunked)
      await unannounced.sendChunk(megabyte)
      await unannounced.send('0\r\n\r\n')
      for (const sender of [announced, unannounced]) {
        const { status, body } = await sender.answer()
        assert.ok([201, 202].includes(status), JSON.stringify(body))
      }
    })

    test(`is refused when it is empty, however that is said (${kind})`, async () => {
      const ways: Record<string, string>[] = [
        { 'content-type': 'text/csv', 'content-length': '0' },
        { 'content-length': '0' },
        {},
        chunked,
      ]
      for (const headers of ways) {
        await keepsNothing(async () => {
          const sender = await post(kind, headers)
          if (headers === chunked) await sender.send('0\r\n\r\n')
          assertRefused(await sender.answer(), 422, 'FILE_EMPTY')
        })
      }
    })

    test(`is refused before a byte of it is sent, when it is announced as too large (${kind})`, async () => {
      await keepsNothing(async () => {
        const sender = await post(kind, { 'content-length': String(limit + 1) })
        const answer = await sender.answer()
        assertRefused(answer, 413, 'FILE_TOO_LARGE')
        assert.equal(answer.body.about.limit, limit)
        sender.breakOff()
      })
    })

    test(`is refused at the limit, when it was not announced (${kind})`, async () => {
      await keepsNothing(async () => {
        const sender = await post(kind, chunked)
        const answered = sender.answer()
        for (let sent = 0; sent <= limit; sent += megabyte.length) await sender.sendChunk(megabyte)
        assertRefused(await answered, 413, 'FILE_TOO_LARGE')
        sender.breakOff()
      })
    })

    test(`is refused in words even if its sender looks up only after the last byte (${kind})`, async () => {
      await keepsNothing(async () => {
        for (const headers of [chunked, { 'content-length': String(4 * limit) }]) {
          const sender = await post(kind, headers)
          const send = headers === chunked ? sender.sendChunk : sender.send
          for (let sent = 0; sent < 4 * limit; sent += megabyte.length) {
            assert.ok(await send(megabyte), 'The server hung up.')
          }
          assertRefused(await sender.answer(), 413, 'FILE_TOO_LARGE')
          sender.breakOff()
        }
      })
    })

    test(`leaves nothing when its sender is gone in the middle (${kind})`, async () => {
      await keepsNothing(async () => {
        const sender = await post(kind, { 'content-length': String(limit) })
        await sender.send(megabyte)
        await until(async () => (await files()).partial === 1)
        sender.breakOff()
        await until(async () => (await files()).partial === 0)
      })
    })

    test(`is told as interrupted to a sender that stops in the middle and listens (${kind})`, async () => {
      await keepsNothing(async () => {
        for (const headers of [chunked, { 'content-length': String(limit) }]) {
          const sender = await post(kind, headers)
          await (headers === chunked ? sender.sendChunk(megabyte) : sender.send(megabyte))
          sender.finish()
          assertRefused(await sender.answer(), 400, 'FILE_INTERRUPTED')
          await until(async () => (await files()).partial === 0)
        }
      })
    })
  }

  test('is refused in words to a sender whom nobody knows, while it sends', async () => {
    for (const kind of ['recipients', 'evidence'] as const) {
      const sender = await post(kind, { authorization: 'Bearer wrong', ...chunked })
      for (let sent = 0; sent < 2 * limit; sent += megabyte.length) {
        assert.ok(await sender.sendChunk(megabyte), 'The server hung up.')
      }
      assertRefused(await sender.answer(), 401, 'NOT_SIGNED_IN')
      sender.breakOff()
    }
  })

  test('is refused by its kind in words, and the connection is good for the next request', async () => {
    const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0'), megabyte, megabyte])
    const sender = await post('evidence', { 'content-length': String(program.length) })
    await sender.send(program)
    assertRefused(await sender.answer(), 422, 'FILE_KIND_REFUSED')
    await sender.send('GET /v1/platform HTTP/1.1\r\nHost: localhost\r\n\r\n')
    assert.equal((await sender.answer()).status, 200)
    sender.breakOff()
  })

  async function keepsNothing(work: () => Promise<void>) {
    const earlier = [await files(), await rows()]
    await work()
    assert.deepEqual([await files(), await rows()], earlier)
  }

  async function files() {
    const count = async (prefix: string) =>
      (await Array.fromAsync(open.house.files.list(prefix))).length
    return {
      partial: await count('partial'),
      recipients: await count('recipients'),
      evidence: await count('evidence'),
    }
  }

  async function rows() {
    const counted = sql`select (select count(*) from batch) as batches, (select count(*) from evidence) as evidence`
    return (await counted.execute(open.house.database.root)).rows
  }
})

function assertRefused({ status, body, headers }: Answer, expected: number, code: string) {
  assert.deepEqual([status, body.status, body.code], [expected, expected, code])
  assert.match(String(headers['content-type']), /^application\/problem\+json/)
  assert.equal(body.requestId, headers['x-request-id'])
}

/** Waits until something holds, and fails with the test's own time-out. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5)
}
