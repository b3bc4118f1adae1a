import type { ColumnChoices, Mending, Screening } from '@freigabe/contract'
import type { LeaveOutList, Mended } from '@freigabe/screening'
import type { ListMatch, Preview, PreviewColumns, Wishes } from '../worker/messages.ts'

/** A file on its way to the server. */
export interface FileToSend {
  name: string
  size: number
  body: Blob
  /** What the customer said about its columns; the others are found automatically. */
  columns: ColumnChoices
  /** How it was made from the file that the customer chose; null for that file itself. */
  mended: Mending | null
  /** A list of those to be left out that the server needs as well; null where it needs none. */
  list: ListToSend | null
}

/** A list on its way to the server. */
export interface ListToSend {
  file: File
  /** Whether it is applied to every later import, too. */
  keep: boolean
}

/** A cleaned file, and what became of the rows. */
export interface CleanedFile {
  file: Blob
  mended: Mended
}

/** What a customer decides on seeing a preview. */
export type Decision =
  | { kind: 'columns'; columns: ColumnChoices }
  | { kind: 'as_it_is'; keepsList?: boolean }
  /** A list of those to be left out, or none any more. */
  | { kind: 'list'; list: File | null }
  | ({ kind: 'mended' | 'save'; keepsList?: boolean } & Wishes)
  | { kind: 'leave_out' }

/** What became of the previous decision, where that left the question open. */
export type Outcome = 'saved' | 'unreadable'

/** What is known of a file, and of a list of those to be left out of it. */
export interface Seen {
  preview: Preview
  match: ListMatch | null
}

/** What a decision needs: a worker, and the customer. */
export interface Means {
  /** Null where the customer would not wait, or the file cannot be looked at here. */
  look(file: File, columns: ColumnChoices): Promise<Preview | null>
  ask(file: File, seen: Seen, outcome: Outcome | null): Promise<Decision>
  /** Null where the customer would not wait. */
  match(file: File, seen: Seen, list: File): Promise<ListMatch | null>
  /** Null where the customer would not wait. */
  mend(file: File, seen: Seen, wishes: Wishes): Promise<CleanedFile | null>
  save(file: File, mended: Blob): void
  nameMended(file: File): string
}

/**
 * Looks at a file and asks the customer where that is worthwhile, until it is clear what is sent: the file as
 * it is, cleaned, or nothing. `always`: asks about a good file, too, as where a list of those to be left out lies
 * beside it from the start.
 */
export async function decideOnFile(
  file: File,
  { always, beside }: { always: boolean; beside: File | null },
  means: Means,
): Promise<FileToSend | null> {
  let columns: ColumnChoices = {}
  let list = beside
  let preview = await means.look(file, columns)
  // Nobody saw who is on the list: then the server leaves them out.
  if (preview === null) return asItIs(file, columns, list && { file: list, keep: false })
  if (!(always || list !== null || needsALook(preview))) return asItIs(file, columns, null)
  let match = list && (await means.match(file, { preview, match: null }, list))
  for (let outcome: Outcome | null = null; preview !== null; ) {
    const seen: Seen = { preview, match }
    const decision = await means.ask(file, seen, outcome)
    outcome = null
    if (decision.kind === 'leave_out') return null
    if (decision.kind === 'columns' || decision.kind === 'list') {
      if (decision.kind === 'list') list = decision.list
      else {
        columns = { ...columns, ...decision.columns }
        preview = await means.look(file, columns)
      }
      // Who is on the list depends on the column of addresses.
      match = list && preview && (await means.match(file, { preview, match: null }, list))
      continue
    }
    const done = await carryOut(decision, file, seen, means)
    const kept = list && match?.list && decision.keepsList ? { file: list, keep: true } : null
    if (done === 'ready') return asItIs(file, columns, kept)
    if (done === null || typeof done === 'string') outcome = done
    else {
      const { file: body, mended } = done
      const made = mendingOf(preview, mended, match?.list ?? null)
      const name = means.nameMended(file)
      return { name, size: body.size, body, columns, mended: made, list: kept }
    }
  }
  return asItIs(file, columns, list && { file: list, keep: false })
}

/** Findings about faults that a customer can fix in the file itself. */
const mendable = ['refused_rows', 'missing_addresses', 'address_syntax', 'typo_domains']

/** From one address in so many on, mending is offered, even where so few weigh nothing. */
const worthMending = 500

/**
 * Whether a customer should see what a file holds before it is uploaded. A good file does not hold up a
 * customer in a hurry. The preview is for files that cannot be read, whose column is in doubt, of which some
 * is read otherwise than one might think, that hold something worth fixing, or that would make a reviewer stumble.
 */
function needsALook({ screening, columns }: Preview): boolean {
  if (screening === null || columns === null) return true
  if (!isColumnSure(columns) || screening.notes.length > 0) return true
  return screening.findings.some(
    (finding) =>
      finding.severity === 'serious' ||
      finding.severity === 'warning' ||
      (finding.severity === 'notice' && mendable.includes(finding.id)) ||
      hasSlips(finding),
  )
}

function hasSlips({ id, facts }: Screening['findings'][number]): boolean {
  const isOften = (slips: unknown, of: unknown) => Number(slips) * worthMending >= Number(of)
  if (id === 'typo_domains') return isOften(facts.typos, facts.recipients)
  return id === 'address_syntax' && isOften(facts.invalid, facts.addresses)
}

/** From this confidence on there is no doubt, where no other column is likely: a heading that says nothing. */
const sure = 0.8

/** Whether the column of addresses needs no confirmation. */
export function isColumnSure({ email, isChosen, confidence, unclear }: PreviewColumns): boolean {
  return email !== null && (isChosen || (confidence >= sure && unclear.length === 0))
}

function asItIs(file: File, columns: ColumnChoices, list: ListToSend | null): FileToSend {
  return { name: file.name, size: file.size, body: file, columns, mended: null, list }
}

/** What is kept of how a file was cleaned; null where it was not read to its end before. */
function mendingOf(
  { sha256, rows }: Preview,
  mended: Mended,
  list: LeaveOutList | null,
): Mending | null {
  if (sha256 === null) return null
  const { dropped } = mended
  const hidden = rows - mended.rows - Object.values(dropped).reduce((sum, count) => sum + count, 0)
  const found = Object.entries({ ...dropped, hidden }).filter(([, count]) => count > 0)
  return {
    ...{ from: sha256, rowsBefore: rows, rowsAfter: mended.rows },
    leftOut: Object.fromEntries(found),
    ...(list && { leaveOutList: list.sha256 }),
  }
}

/**
 * The cleaned file, or `ready` for the file as it is; else why there is nothing to send yet, and null where the
 * customer would not wait.
 */
async function carryOut(
  decision: Exclude<Decision, { kind: 'columns' | 'list' | 'leave_out' }>,
  file: File,
  seen: Seen,
  means: Means,
): Promise<CleanedFile | 'ready' | Outcome | null> {
  try {
    if (decision.kind === 'as_it_is') {
      // A file that was changed since it was chosen cannot be read any more.
      await file.slice(0, 1).arrayBuffer()
      return 'ready'
    }
    const mended = await means.mend(file, seen, decision)
    if (mended === null || decision.kind === 'mended') return mended
    means.save(file, mended.file)
    return 'saved'
  } catch {
    return 'unreadable'
  }
}
