import type { ReactNode } from 'react'
import { type WordChange, wordChanges } from '../compare/word-changes.ts'
import classes from './said.module.css'

interface ChangedTextProps {
  before: string
  now: string
  /** What stood there before, for a text that is new from end to end. */
  children: ReactNode
}

/** How a text has changed, word by word. */
export function ChangedText({ before, now, children }: ChangedTextProps) {
  const changes = wordChanges(before, now)
  return changes === null ? children : <ChangedWords changes={changes} />
}

const marks = { same: 'span', added: 'ins', removed: 'del' } as const

/** A text with what came into it and what went out of it. */
function ChangedWords({ changes }: { changes: WordChange[] }) {
  return (
    <p className={classes.changed}>
      {changes.map(({ kind, text }, at) => {
        const Mark = marks[kind]
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity.
        return <Mark key={at}>{text}</Mark>
      })}
    </p>
  )
}
