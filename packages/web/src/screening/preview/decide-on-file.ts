import type { Preview, Reading } from '../worker/messages.ts'
import { needsALook } from './needs-a-look.ts'

/** A file on its way to the server. */
export interface FileToSend {
  name: string
  size: number
  body: Blob
  /** The column of addresses by the customer's choice; null where it is found by itself. */
  emailColumn: number | null
}

/** What a customer decides on seeing a preview. */
export type Decision =
  | { kind: 'column'; column: number }
  | { kind: 'as_it_is' }
  | { kind: 'mended' | 'save'; domains: Record<string, string> }
  | { kind: 'leave_out' }

/** What is done for a decision: with a worker, and with the customer. */
export interface Means {
  /** Null where the customer would not wait, or the file cannot be looked at here. */
  look(file: File, column: number | null): Promise<Preview | null>
  /** `failed`: what was decided before could not be done. */
  ask(file: File, preview: Preview, failed: boolean): Promise<Decision>
  /** Null where the customer would not wait. */
  mend(file: File, reading: Reading, domains: Record<string, string>): Promise<Blob | null>
  save(file: File, mended: Blob): void
  nameMended(file: File): string
}

/**
 * Looks at a file and asks the customer where that is worth the question, until it is clear what is
 * sent: the file as it is, cleaned, or nothing. `always`: asks about a good file, too.
 */
export async function decideOnFile(
  file: File,
  always: boolean,
  means: Means,
): Promise<FileToSend | null> {
  const asItIs = (emailColumn: number | null): FileToSend => ({
    name: file.name,
    size: file.size,
    body: file,
    emailColumn,
  })
  let column: number | null = null
  let preview = await means.look(file, column)
  if (preview === null || !(always || needsALook(preview))) return asItIs(column)
  for (let failed = false; preview !== null; ) {
    const { reading }: Preview = preview
    const decision = await means.ask(file, preview, failed)
    failed = false
    if (decision.kind === 'leave_out') return null
    if (decision.kind === 'as_it_is') return asItIs(column)
    if (decision.kind === 'column') {
      column = decision.column
      preview = await means.look(file, column)
      continue
    }
    const body = await means.mend(file, reading, decision.domains).catch(() => {
      failed = true
      return null
    })
    if (body === null) continue
    if (decision.kind === 'save') means.save(file, body)
    else {
      const name = means.nameMended(file)
      return { name, size: body.size, body, emailColumn: reading.columns.email ?? null }
    }
  }
  return asItIs(column)
}
