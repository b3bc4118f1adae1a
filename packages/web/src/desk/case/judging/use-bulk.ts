import type { DeskCase } from '@freigabe/contract'
import { type LaidSheet, type Line, unreadOn } from '../sheet/sheet-of.ts'
import type { Value } from './case-draft.ts'
import type { useCaseDraft } from './use-case-draft.ts'

/**
 * Judges statements as plausible together: what agrees, and once all that weighs was seen also what nothing speaks to.
 * They stay in the draft, and can be taken back, until a way on is chosen; from then on they are sent at once.
 *
 * @param heldOf what is held of a statement besides
 */
export function useBulk(
  laid: LaidSheet,
  { revision, sheet }: Pick<DeskCase, 'revision' | 'sheet'>,
  { draft, change }: Pick<ReturnType<typeof useCaseDraft>, 'draft' | 'change'>,
  heldOf: (id: string) => Value | null,
  send: (statements: string[]) => void,
) {
  const kept = Object.entries(draft.assessments).filter(([, each]) => each.revision === revision)
  const judgementOf = (id: string) => kept.find(([each]) => each === id)?.[1].value ?? null
  const keep = (judged: typeof kept) => change('assessments', Object.fromEntries(judged))
  const judge = (ids: string[]) => {
    if (draft.mode !== null) send(ids)
    else keep([...kept, ...ids.map((id) => [id, plausibleIn(revision)] as (typeof kept)[number])])
  }
  /** What the key does to these lines now; null where it does nothing. */
  const together = (lines: Line[]) => {
    const ids = lines.flatMap(({ assessment }) => assessment?.id ?? [])
    const open = ids.filter((id) => (judgementOf(id) ?? heldOf(id)) === null)
    if (open.length > 0) {
      return { does: 'judge', count: open.length, act: () => judge(open) } as const
    }
    const others = kept.filter(([id]) => !ids.includes(id))
    if (others.length === kept.length) return null
    const count = kept.length - others.length
    return { does: 'takeBack', count, act: () => keep(others) } as const
  }
  const unread = unreadOn(sheet, draft.seen)
  const silent = together(laid.silent)
  return {
    judgementOf,
    agreeing: together(laid.agreeing),
    silent: unread.length === 0 ? silent : null,
    /** Whether the rest could be judged together, were it not for what weighs and was not in view. */
    isHeldBack: unread.length > 0 && silent !== null,
    /** Takes back what was judged together and is not sent; null where there is nothing of it. */
    takeBack: kept.length > 0 ? () => keep([]) : null,
    /** Sends what was judged together; from then on it can only be judged anew. */
    send: () => {
      if (kept.length === 0) return
      send(kept.map(([id]) => id))
      keep([])
    },
    /** What is judged by itself is no longer judged together. */
    leaveOut: (statement: string) => {
      if (judgementOf(statement) !== null) keep(kept.filter(([id]) => id !== statement))
    },
  }
}

const plausibleIn = (revision: number) => ({ value: 'plausible', revision, inBulk: true }) as const
