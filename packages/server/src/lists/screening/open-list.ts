import { readAs, type Tx } from '../../database/database.ts'
import type { StoredReading } from '../../database/tables.ts'
import { openSealed, type StoredFile } from '../../files/open-sealed.ts'
import type { House } from '../../house.ts'

/**
 * The clear bytes of an import's recipients: of its one file, or of all its deliveries one after another
 * under one heading, each with the lines that came to this import. Throws `FileMissing` where a file is gone.
 */
export async function* openList(
  house: House,
  account: string,
  batch: string,
): AsyncGenerator<Uint8Array> {
  const { files, heading } = await readAs(house.database, 'command', account, (tx) =>
    readListFiles(tx, account, batch),
  )
  if (heading !== null) yield Buffer.from(heading)
  for (const { lines, ...file } of files) {
    const opened = openSealed(house, file)
    yield* lines === null ? opened : cutLines(opened, lines)
  }
}

/** A file, and which of its lines belong to the import; null for all of them. */
type ListFile = StoredFile & { lines: Lines | null }

/** Where the recipients of an import lie. */
interface ListFiles {
  files: readonly ListFile[]
  /** The line above the rows of deliveries; null for a file, which has its own. */
  heading: string | null
}

/** Reads where the recipients of an import lie; no files where they were deleted. */
export async function readListFiles(tx: Tx, account: string, batch: string): Promise<ListFiles> {
  const { delivered, ...whole } = await tx
    .selectFrom('batch')
    .select(['file_key', 'sealed_under', 'delivered'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  if (!delivered) return { files: isHere(whole) ? [{ ...whole, lines: null }] : [], heading: null }
  const parts = await tx
    .selectFrom('delivery')
    .select(['file_key', 'sealed_under', 'skip', 'recipients'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .orderBy('delivery_id')
    .execute()
  const files = parts.filter(isHere).map(({ skip, recipients: take, ...file }) => ({
    ...file,
    lines: { skip, take },
  }))
  return { files, heading: deliveryHeading }
}

function isHere<Row extends { file_key: string | null }>(
  row: Row,
): row is Row & { file_key: string } {
  return row.file_key !== null
}

/** Which lines of a file: how many, and after how many. */
interface Lines {
  skip: number
  take: number
}

const lineEnd = 0x0a

/**
 * Some lines of a file. It is still read to its end, since only that proves what came before.
 *
 * @throws what reading throws
 */
export async function* cutLines(
  file: AsyncIterable<Uint8Array>,
  { skip, take }: Lines,
): AsyncGenerator<Uint8Array> {
  let line = 0
  for await (const chunk of file) {
    let from = line >= skip ? 0 : chunk.length
    let to = line >= skip + take ? 0 : chunk.length
    for (let place = 0; place < chunk.length && line < skip + take; place += 1) {
      if (chunk[place] !== lineEnd) continue
      line += 1
      if (line === skip) from = place + 1
      if (line === skip + take) to = place + 1
    }
    if (from < to) yield chunk.subarray(from, to)
  }
}

/** One recipient of a delivery. */
export interface DeliveredRecipient {
  address: string
  signedUpAt: string
  signUpIp?: string | undefined
  confirmedAt?: string | undefined
  confirmIp?: string | undefined
}

export const deliveryHeading = 'email,signed_up_at,signup_ip,confirmed_at,confirm_ip\n'

/** How the lines of deliveries are read. */
export const deliveryReading: StoredReading = {
  columns: { email: 0, signed_up_at: 1, signup_ip: 2, confirmed_at: 3, confirm_ip: 4 },
  encoding: 'utf-8',
  shape: 'delivery',
  remembered: false,
}

/** The recipients as lines of CSV without a heading, so that deliveries can be read one after another. */
export function deliveryLines(recipients: readonly DeliveredRecipient[]): string {
  return recipients
    .map(({ address, signedUpAt, signUpIp = '', confirmedAt = '', confirmIp = '' }) => {
      const quoted = `"${address.replaceAll('"', '""')}"`
      return `${[quoted, signedUpAt, signUpIp, confirmedAt, confirmIp].join(',')}\n`
    })
    .join('')
}
