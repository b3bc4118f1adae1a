import { z } from 'zod'
import { Instant, QueryJson } from '../../values.ts'
import { ColumnRole, NamedEncoding } from './report-codes.ts'

/** Which column is for what: its place from 0, or null where the file has no such column. */
export const ColumnChoices = z.partialRecord(ColumnRole, z.number().int().min(0).nullable())
export type ColumnChoices = z.infer<typeof ColumnChoices>

const ColumnsOfList = ColumnChoices.refine(({ email }) => email !== null, {
  message: 'A list without a column of addresses cannot be read.',
  path: ['email'],
})

/** Columns of a list in a query, as JSON: `{"email":1,"confirmed_at":null}`. */
export const QueryColumns = QueryJson.pipe(ColumnsOfList)

/** What a customer says about how a file is to be read. What is left out is found out by itself. */
export const FileReading = z.object({
  columns: ColumnsOfList,
  encoding: NamedEncoding.nullable().default(null),
})
export type FileReading = z.infer<typeof FileReading>

/** How the next file of the same form will be read, since a customer corrected one before. */
export const RememberedColumns = z.object({
  /** Names the form; see `columns.shape` of a report. */
  shape: z.string(),
  /** The headings of such a file; null where it has none. */
  header: z.array(z.string()).nullable(),
  columns: ColumnChoices,
  encoding: NamedEncoding.nullable(),
  rememberedAt: Instant,
})
export type RememberedColumns = z.infer<typeof RememberedColumns>
