import type { Screening } from '@freigabe/contract'
import { recipientKinds, reportSentence } from '@freigabe/screening'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './report-summary.module.css'

interface ReportSummaryProps {
  screening: Screening
  /** What remains of it once it is cleaned as ticked, read aloud when that changes; null where it stays as it is. */
  cleaned?: Record<'de' | 'en', string> | null
}

/** What a screening says first: a sentence on who can be mailed, and beneath it who they are. */
export function ReportSummary({ screening, cleaned }: ReportSummaryProps) {
  const { t } = useTranslation('screening')
  const words = useLocalText()
  const format = useFormat()
  const { unique, role: roles, disposable, freemail: freeMail } = screening.recipients
  const kinds = recipientKinds({ unique, roles, disposable, freeMail })
  return (
    <div className={classes.summary}>
      <p className={classes.sentence} aria-live={cleaned === undefined ? undefined : 'polite'}>
        {words(cleaned ?? reportSentence(screening))}
      </p>
      {kinds.length > 0 && (
        <ul className={classes.kinds}>
          {cleaned && <li className={classes.share}>{t('preview.before')}</li>}
          {kinds.map(({ label, count, share }) => (
            <li key={label.en}>
              <span className={classes.number}>{format.number(count)}</span> {words(label)}
              <span className={classes.share}> · {words(share)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
