import type { Evidence } from '@freigabe/contract'
import type { ReactNode } from 'react'
import { EvidenceList } from '../../case/evidence-list.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Deadline } from '../../parts/time/deadline.tsx'
import { Moment } from '../../parts/time/moment.tsx'
import classes from './entry-list.module.css'

/** Something told, asked, answered or written down in a dossier. */
interface Said {
  id: string
  kind: string
  at: string
  by: string | null
  text: string | null
  answerBy?: string | null
  evidence?: Evidence[]
}

interface EntryListProps<Entry extends Said> {
  /** The account whose files the entries may have. */
  account?: string
  entries: readonly Entry[]
  title: (entry: Entry) => string
  /** The words before the moment until which an answer is awaited. */
  until?: string
  /** What the entry is about, below its title. */
  about?: (entry: Entry) => ReactNode
  /** What leads to its text. */
  lead?: (entry: Entry) => ReactNode
  /** What follows its text. */
  after?: (entry: Entry) => ReactNode
}

/** All that was said in a dossier, oldest first. */
export function EntryList<Entry extends Said>(props: EntryListProps<Entry>) {
  const { account, entries, title, until, about, lead, after } = props
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-kind={entry.kind}>
          <h3 className={classes.title}>
            {title(entry)}
            <span className={classes.when}>
              <Moment at={entry.at} />
              {entry.by !== null && `, ${entry.by}`}
            </span>
          </h3>
          {about?.(entry)}
          {entry.answerBy && (
            <p className={classes.line}>
              {until} <Deadline by={entry.answerBy} passed="expired" />
            </p>
          )}
          {entry.text !== null && (
            <div className={classes.text}>
              {lead?.(entry)}
              <Paragraphs text={entry.text} />
            </div>
          )}
          {after?.(entry)}
          {account && entry.evidence && entry.evidence.length > 0 && (
            <EvidenceList account={account} evidence={entry.evidence} />
          )}
        </li>
      ))}
    </ol>
  )
}
