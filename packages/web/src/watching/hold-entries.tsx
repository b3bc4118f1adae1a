import type { HoldEntry } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { StatementOfReasons } from '../case/decision/statement-of-reasons.tsx'
import { useLocalText } from '../i18n/use-local-text.ts'
import classes from '../requests/dossier/entry-list.module.css'
import { EntryList } from '../requests/dossier/entry-list.tsx'

interface HoldEntriesProps {
  account: string
  entries: HoldEntry[]
}

/** What an account was told about a hold, and its answers, oldest first. The figures stand above. */
export function HoldEntries({ account, entries }: HoldEntriesProps) {
  const { t } = useTranslation('watching')
  const words = useLocalText()
  return (
    <EntryList
      account={account}
      // Figures have no author.
      entries={entries.map((entry) => ({ ...entry, by: entry.by || null }))}
      title={({ kind }) => t(`entry.${kind}`)}
      about={({ grounds }) =>
        grounds.length > 0 && (
          <p className={classes.grounds}>
            {grounds.map(({ titles }) => words(titles)).join(' · ')}
          </p>
        )
      }
      after={({ statement }) => statement && <StatementOfReasons statement={statement} />}
    />
  )
}

/** Whether more is written than that it was placed. */
export function isWritten(entries: HoldEntry[]): boolean {
  return entries.some(({ kind, text }) => kind !== 'placed' || text !== null)
}
