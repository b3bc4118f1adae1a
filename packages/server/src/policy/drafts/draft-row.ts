import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import { isSingleOperator } from '../../config/operator-settings.ts'
import type { Tx } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { AppError } from '../../http/app-error.ts'

/** A draft of the policy as it is stored. */
export type DraftRow = Selectable<Tables['policy_draft']>

/** Texts of packs by their ids; null leaves a pack out. */
export type PackTexts = Readonly<Record<string, string | null>>

interface NewDraft {
  title: string
  note: string
  /** The publication in force. */
  base: number
  files: PackTexts
  at: string
  /** Null for packs that came with the installation. */
  writtenBy: string | null
  /** Digest of such packs, which are offered once. */
  offered?: string
}

/** The row of a new draft. */
export function newDraft({ title, note, base, files, at, writtenBy, offered }: NewDraft) {
  return {
    draft_id: randomUUIDv7(),
    title,
    note,
    version: 1,
    base,
    files: JSON.stringify(files),
    state: 'editing' as const,
    offered: offered ?? null,
    created_at: at,
    written_by: writtenBy,
    written_at: at,
    proposed_by: null,
    proposed_at: null,
    publication: null,
  }
}

/** Locks a draft. Throws NOT_FOUND. */
export async function lockPolicyDraft(tx: Tx, draft: string): Promise<DraftRow> {
  const row = await tx
    .selectFrom('policy_draft')
    .selectAll()
    .where('draft_id', '=', draft)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new AppError('NOT_FOUND')
  return row
}

/** Throws POLICY_DRAFT_CLOSED, and POLICY_DRAFT_CHANGED if this version is not the one that was read. */
export function refuseOtherVersion(row: DraftRow, version: number): void {
  refuseClosed(row)
  if (row.version !== version) throw new AppError('POLICY_DRAFT_CHANGED')
}

/** Throws POLICY_DRAFT_CLOSED. */
export function refuseClosed({ state }: DraftRow): void {
  if (state === 'published' || state === 'dropped') {
    throw new AppError('POLICY_DRAFT_CLOSED', { about: { state } })
  }
}

/**
 * Whether a person neither wrote the current text of a draft nor proposed it, or administration has recorded
 * that there is only one person.
 */
export async function isAnotherPerson(
  tx: Tx,
  { written_by, proposed_by }: Pick<DraftRow, 'written_by' | 'proposed_by'>,
  person: string,
): Promise<boolean> {
  return (person !== written_by && person !== proposed_by) || (await isSingleOperator(tx))
}
