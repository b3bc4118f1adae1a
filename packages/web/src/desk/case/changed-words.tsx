import classes from './changed-words.module.css'
import type { WordChange } from './word-changes.ts'

const marks = { same: 'span', added: 'ins', removed: 'del' } as const

/** A text with what came into it and what went out of it. */
export function ChangedWords({ changes }: { changes: WordChange[] }) {
  return (
    <p className={classes.text}>
      {changes.map(({ kind, text }, at) => {
        const Mark = marks[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity.
        return <Mark key={at}>{text}</Mark>
      })}
    </p>
  )
}
