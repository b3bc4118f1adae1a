import { z } from 'zod'
import { QueryJson } from '../values.ts'

const Count = z.number().int().nonnegative()
const FileDigest = z.string().regex(/^[0-9a-f]{64}$/)

/** Why rows were left out of a mended file. */
const LeftOut = z.enum([
  /** Rows that cannot be read, or without an address. */
  'refused',
  'empty',
  'invalid',
  'duplicates',
  /** Hidden in a workbook. */
  'hidden',
  /** Unsubscribed, complained, bounced or blocked by the file’s own columns. */
  'gone',
  /** On a list of those to be left out that was handed in beside the file. */
  'listed',
  /** Without contact for more than 24 months. */
  'stale',
  /** Addresses such as info@. */
  'roles',
])

/** How a file was made from another one before its import, as whoever mended it says. */
export const Mending = z.object({
  /** SHA-256 of the file it was made from, in hexadecimal. */
  from: FileDigest,
  /** Rows of that file, headings aside, and of the mended one. */
  rowsBefore: Count,
  rowsAfter: Count,
  /** Rows left out, by the reason; reasons without any may be missing. */
  leftOut: z.partialRecord(LeftOut, Count),
  /** SHA-256 of the list of those to be left out; missing where there was none. */
  leaveOutList: FileDigest.optional(),
})
export type Mending = z.infer<typeof Mending>

/** The same in a query, as JSON. */
export const QueryMending = QueryJson.pipe(Mending)

/** The same of an import, with the digest of the file that was imported. */
export const MendedImport = Mending.extend({
  /** SHA-256 of the imported file; null until it has been read. */
  to: FileDigest.nullable(),
  /** SHA-256 of each list that the account keeps and that was applied as well; missing where none was. */
  keptLists: z.array(FileDigest).optional(),
})
