import type { ComplaintEntry } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import classes from '../dossier/entry-list.module.css'
import { EntryList } from '../dossier/entry-list.tsx'

interface ComplaintEntriesProps {
  account: string
  entries: ComplaintEntry[]
}

/** What an account was asked about a complaint, and its answers, oldest first. */
export function ComplaintEntries({ account, entries }: ComplaintEntriesProps) {
  const { t } = useTranslation('complaints')
  return (
    <EntryList
      account={account}
      entries={entries}
      title={({ kind }) => t(`entry.${kind}`)}
      until={t('entry.until')}
      about={({ outcome }) =>
        outcome !== null && <p className={classes.line}>{t(`outcome.${outcome}`)}</p>
      }
    />
  )
}
