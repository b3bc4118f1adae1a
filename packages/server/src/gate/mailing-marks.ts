import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** A day, in UTC, on which a campaign to a group was let pass. */
export interface MailingMark {
  account: string
  group: string
  day: string
}

export interface MailingMarks {
  /** Notes a mark, to be written soon; whoever asks does not wait for it. */
  note(mark: MailingMark): void
  /** When all that was noted so far is written, or has failed to be. */
  written(): Promise<void>
}

/** So many groups are known to be written; past that some are written once more. */
const most = 200_000

/**
 * Keeps for each group the last day on which the gate let a campaign to it pass, written once a day. Marks
 * that come while others are written go together afterwards. One that is lost makes a group seem silent for a
 * day longer, and comes again with the next question.
 */
export function openMailingMarks(db: Kysely<Tables>): MailingMarks {
  const known = new Map<string, string>()
  let waiting = new Map<string, MailingMark>()
  let writing: Promise<void> | null = null

  return {
    note(mark) {
      if (known.get(mark.group) === mark.day) return
      if (known.size >= most) known.clear()
      known.set(mark.group, mark.day)
      waiting.set(mark.group, mark)
      writing ??= writeAll()
    },
    written: () => writing ?? Promise.resolve(),
  }

  async function writeAll() {
    while (waiting.size > 0) {
      const marks = [...waiting.values()]
      waiting = new Map()
      await write(db, marks).catch(() => {
        for (const { group } of marks) known.delete(group)
      })
    }
    writing = null
  }
}

async function write(db: Kysely<Tables>, marks: readonly MailingMark[]): Promise<void> {
  await db
    .insertInto('gate_mailing')
    .values(
      marks.map(({ account, group, day }) => ({
        account_id: account,
        group_id: group,
        last_on: day,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'group_id'])
        .doUpdateSet((row) => ({ last_on: row.ref('excluded.last_on') }))
        .whereRef('gate_mailing.last_on', '<', 'excluded.last_on'),
    )
    .execute()
}
