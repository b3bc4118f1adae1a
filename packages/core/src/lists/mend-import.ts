/** What must be known of an import to say whether its file could be read and, if not, what helps. */
export interface ImportFacts {
  state: 'received' | 'screening' | 'screened' | 'refused' | 'interrupted'
  /** The code of the refusal, where the file was refused as a whole. */
  refusal: string | null
  /** Whether the file is still there to be read again. */
  fileKept: boolean
}

/** What helps with an import whose file could not be read. */
export type ImportMending = 'confirm_column' | 'replace_file'

/** Refusals that end once the customer says which column holds the addresses. */
const aboutColumn = ['no_email_column', 'unclear_email_column', 'column_not_found']

/**
 * What helps with an import that could not be read: naming the column of addresses where only that is
 * missing, else importing the list again. Null for an import that needs nothing.
 */
export function mendImport({ state, refusal, fileKept }: ImportFacts): ImportMending | null {
  if (state !== 'refused' && state !== 'interrupted') return null
  const needsColumn = refusal !== null && aboutColumn.includes(refusal)
  return needsColumn && fileKept ? 'confirm_column' : 'replace_file'
}
