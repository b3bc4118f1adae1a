import type { Request } from '@freigabe/contract'
import { useKeptState } from '../../parts/kept/use-kept-state.ts'
import type { ReplyingSide } from '../staff/request-side.ts'

/** An answer, or a question during which the deadline rests. */
export type ReplyMode = 'accept' | 'ask'

/** What is written on an addition or a request for advice, kept in this browser until it is sent. */
interface ReplyDraft {
  mode: ReplyMode
  /** Of the message that it becomes: sent twice, it arrives once. */
  messageId: string
  text: string
  /** Ways forward that an advice names. */
  remedies: string[]
}

/** The draft of a reply. */
export function useReplyDraft(request: string) {
  const { state, ...kept } = useKeptState<ReplyDraft>(
    `freigabe.reply.${request}`,
    () => ({ mode: 'accept', messageId: crypto.randomUUID(), text: '', remedies: [] }),
    { ids: ['messageId'], aside: ['mode'] },
  )
  // What an earlier version kept has no mode, and maybe no remedies.
  const { mode = 'accept', remedies = [] } = state as Partial<ReplyDraft>
  return { draft: { ...state, mode, remedies }, ...kept }
}

/** What the parts of such a request's sheet are given. */
export interface ReplyProps {
  side: ReplyingSide
  account: string
  request: Request
}
