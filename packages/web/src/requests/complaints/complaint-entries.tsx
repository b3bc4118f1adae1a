import type { ComplaintEntry } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { EvidenceList } from '../../case/evidence-list.tsx'
import { Paragraphs } from '../../case/paragraphs.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Moment } from '../../parts/moment.tsx'
import classes from '../proceedings/entry-list.module.css'

interface ComplaintEntriesProps {
  account: string
  entries: ComplaintEntry[]
}

/** What an account was asked about a complaint and answered, oldest first. */
export function ComplaintEntries({ account, entries }: ComplaintEntriesProps) {
  const { t } = useTranslation('complaints')
  return (
    <ol className={classes.entries}>
      {entries.map(({ id, kind, at, by, text, outcome, evidence, answerBy }) => (
        <li key={id} className={classes.entry} data-kind={kind}>
          <h3 className={classes.title}>
            {t(`entry.${kind}`)}
            <span className={classes.when}>
              <Moment at={at} />
              {by !== null && `, ${by}`}
            </span>
          </h3>
          {outcome !== null && <p className={classes.line}>{t(`outcome.${outcome}`)}</p>}
          {answerBy !== null && (
            <p className={classes.line}>
              {t('entry.until')} <Deadline by={answerBy} passed="expired" />
            </p>
          )}
          {text !== null && (
            <div className={classes.text}>
              <Paragraphs text={text} />
            </div>
          )}
          {evidence.length > 0 && <EvidenceList account={account} evidence={evidence} />}
        </li>
      ))}
    </ol>
  )
}
