import type { ProceedingEntry } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { StatementOfReasons } from '../../case/decision/statement-of-reasons.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from '../dossier/entry-list.module.css'
import { EntryList } from '../dossier/entry-list.tsx'

interface ProceedingEntriesProps {
  account: string
  entries: ProceedingEntry[]
}

/** What an account was told in a proceeding, and its answers, oldest first. */
export function ProceedingEntries({ account, entries }: ProceedingEntriesProps) {
  const { t } = useTranslation('proceedings')
  const words = useLocalText()
  return (
    <EntryList
      account={account}
      entries={entries}
      title={({ kind }) => t(`entry.${kind}`)}
      until={t('entry.until')}
      about={({ measure, grounds }) => (
        <>
          {measure !== null && <p className={classes.line}>{t(`entry.about_${measure}`)}</p>}
          {grounds.length > 0 && (
            <p className={classes.grounds}>
              {grounds.map(({ titles }) => words(titles)).join(' · ')}
            </p>
          )}
        </>
      )}
      lead={({ kind }) =>
        kind === 'suspended' && <p className={classes.line}>{t('entry.atOnce')}</p>
      }
      after={({ statement }) => statement && <StatementOfReasons statement={statement} />}
    />
  )
}
