import type { PolicyDraftText } from '@freigabe/contract'

/** What people write about a draft. */
export type Written = Pick<PolicyDraftText, 'title' | 'note' | 'base' | 'files'>

export function writtenOf({ title, note, base, files }: PolicyDraftText): Written {
  return { title, note, base, files }
}

/** Whether both say the same; the server trims surrounding space. */
export function isSameText(one: Written, other: Written): boolean {
  const ids = new Set([...Object.keys(one.files), ...Object.keys(other.files)])
  return (
    one.title.trim() === other.title.trim() &&
    one.note.trim() === other.note.trim() &&
    one.base === other.base &&
    [...ids].every((id) => one.files[id] === other.files[id])
  )
}
