import { Readable } from 'node:stream'
import { type Actor, maskAddresses } from '@freigabe/core'
import type { FastifyReply } from 'fastify'
import { change } from '../../change/change.ts'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import { openProven } from '../../files/open-sealed.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { writeLook } from '../../people/staff/write-look.ts'
import { attachment } from '../import/attachment.ts'
import { evidenceView } from './evidence-view.ts'
import { openFromArchive } from './judge-archive.ts'

const previewTextLimit = 200_000

/** Answers with an evidence file as an attachment: never a page of our origin. */
export async function sendEvidence(
  house: House,
  role: RoleName,
  account: string,
  id: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const row = await findEvidence(house, role, account, id)
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(row.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(Readable.from(openProven(house, row)))
}

/**
 * Answers with an evidence file for a sandboxed frame. Text comes with addresses masked; a picture or a PDF
 * cannot be masked, so staff who open one are put on record first. `place`: of a file in an archive.
 */
export async function previewEvidence(
  house: House,
  { role, by }: { role: RoleName; by: Actor },
  account: string,
  { id, place }: { id: string; place: number | undefined },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const row = await findEvidence(house, role, account, id)
  const view = evidenceView(row)
  const file = place === undefined ? view : view.files?.[place]
  if (file === undefined) throw new AppError('NOT_FOUND')
  if (!file.previewable) throw new AppError('FILE_KIND_REFUSED')
  reply.headers({
    'content-disposition': 'inline',
    'content-security-policy':
      "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
    'x-frame-options': 'SAMEORIGIN',
    'cache-control': 'private, no-store',
  })
  const open = () => (place === undefined ? openProven(house, row) : unpack(house, row, file.name))
  const { mediaType } = file
  if (mediaType.startsWith('text/') || mediaType === 'message/rfc822') {
    const text = await readText(open())
    return reply.type('text/plain; charset=utf-8').send(maskAddresses(text))
  }
  await recordLook(house, by, account, { type: 'evidence_shown', subject: id })
  return reply.type(mediaType).send(Readable.from(open()))
}

async function* unpack(house: House, row: Parameters<typeof openProven>[1], name: string) {
  const archive = Buffer.concat(await Array.fromAsync(openProven(house, row)))
  yield Buffer.from(await openFromArchive(archive, name))
}

async function findEvidence(house: House, role: RoleName, account: string, id: string) {
  const row = await readAs(house.database, role, account, (tx) =>
    tx
      .selectFrom('evidence')
      .selectAll()
      .where('account_id', '=', account)
      .where('evidence_id', '=', id)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

async function readText(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > previewTextLimit) return `${text.slice(0, previewTextLimit)}\n…`
  }
  return text + decoder.decode()
}

interface Look {
  by: Actor & { kind: 'staff' }
  name: string
  reason: string
}

/**
 * Answers staff with an evidence file as it was uploaded, nothing in it masked; the look and its reason are
 * put on record first. Throws NOT_FOUND.
 */
export async function openEvidence(
  house: House,
  { by, name, reason }: Look,
  account: string,
  evidence: string,
  reply: FastifyReply,
): Promise<FastifyReply> {
  await change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    const found = await tx
      .selectFrom('evidence')
      .select('evidence_id')
      .where('account_id', '=', account)
      .where('evidence_id', '=', evidence)
      .executeTakeFirst()
    if (found === undefined) throw new AppError('NOT_FOUND')
    const look = await writeLook(
      unit,
      { actor: by, name },
      { kind: 'evidence', evidenceId: evidence },
      reason,
    )
    const body = { account, lookId: look }
    const event = { type: 'evidence_opened', subject: evidence, by, at, body }
    unit.logOnPlatform(event)
  })
  return sendEvidence(house, 'desk', account, evidence, reply)
}

interface Seen {
  type: 'evidence_shown' | 'request_file_opened'
  /** Id of the file. */
  subject: string
  body?: Readonly<Record<string, string>>
}

/** Puts on record that staff are about to see a file as it was uploaded; looks by others are not kept. */
export async function recordLook(
  house: House,
  by: Actor,
  account: string,
  { type, subject, body }: Seen,
): Promise<void> {
  if (by.kind !== 'staff') return
  const event = { type, subject, by, at: house.clock.now(), body: { account, ...body } }
  await change(house, 'command', null, async (unit) => unit.logOnPlatform(event))
}
