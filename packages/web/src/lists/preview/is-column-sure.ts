import type { PreviewColumns } from '../worker/messages.ts'

/** From this confidence on there is no doubt. */
const sure = 0.95

/** Whether the column of addresses needs nobody to confirm it. */
export function isColumnSure({ email, isChosen, confidence }: PreviewColumns): boolean {
  return email !== null && (isChosen || confidence >= sure)
}
