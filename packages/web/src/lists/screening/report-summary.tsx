import type { Screening } from '@freigabe/contract'
import { recipientKinds, reportSentence } from '@freigabe/screening'
import { useFormat } from '../../i18n/format-context.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './report-summary.module.css'

/** What a screening says first: a sentence on who can be mailed, and beneath it who they are. */
export function ReportSummary({ screening }: { screening: Screening }) {
  const words = useLocalText()
  const format = useFormat()
  const { unique, role: roles, disposable, freemail: freeMail } = screening.recipients
  const kinds = recipientKinds({ unique, roles, disposable, freeMail })
  return (
    <div className={classes.summary}>
      <p className={classes.sentence}>{words(reportSentence(screening))}</p>
      {kinds.length > 0 && (
        <ul className={classes.kinds}>
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
