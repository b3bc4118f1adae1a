import type { ProceedingEntry } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { EvidenceList } from '../../case/evidence-list.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { StatementOfReasons } from '../../case/statement-of-reasons.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Moment } from '../../parts/moment.tsx'
import classes from './entry-list.module.css'

interface EntryListProps {
  account: string
  entries: ProceedingEntry[]
}

/** What an account was told in a proceeding and answered, oldest first. */
export function EntryList({ account, entries }: EntryListProps) {
  return (
    <ol className={classes.entries}>
      {entries.map((entry) => (
        <li key={entry.id} className={classes.entry} data-kind={entry.kind}>
          <Entry account={account} entry={entry} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ account, entry }: { account: string; entry: ProceedingEntry }) {
  const { t } = useTranslation('integrity')
  const { kind, measure, grounds, text, statement, evidence, answerBy } = entry
  return (
    <>
      <h3 className={classes.title}>
        {t(`entry.${kind}`)}
        <span className={classes.when}>
          <Moment at={entry.at} />
          {entry.by !== null && `, ${entry.by}`}
        </span>
      </h3>
      {measure !== null && <p className={classes.line}>{t(`entry.about_${measure}`)}</p>}
      {grounds.length > 0 && (
        <p className={classes.grounds}>{grounds.map(({ title }) => title).join(' · ')}</p>
      )}
      {answerBy !== null && (
        <p className={classes.line}>
          {t('entry.until')} <Deadline by={answerBy} passed="expired" />
        </p>
      )}
      {text !== null && (
        <div className={classes.text}>
          {kind === 'suspended' && <p className={classes.line}>{t('entry.atOnce')}</p>}
          <Paragraphs text={text} />
        </div>
      )}
      {statement !== null && <StatementOfReasons statement={statement} />}
      {evidence.length > 0 && <EvidenceList account={account} evidence={evidence} />}
    </>
  )
}
