import type { Finding, Screening } from '@freigabe/contract'
import { type FindingPart, findingParts } from '@freigabe/screening'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { DomainBars } from './charts/domain-bars.tsx'
import { FindingList } from './findings/finding-list.tsx'
import classes from './report-findings.module.css'
import { ReportPart } from './report-part.tsx'

/** What was found, in the parts of a report, and next to it where the recipients have their mailboxes. */
export function ReportFindings({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening')
  const { comparison, domains, findings, otherDomains, recipients } = screening
  const parts = findingParts([...(comparison?.findings ?? []), ...findings])
  return (
    <div className={classes.columns}>
      <div className={classes.parts}>
        {parts.map((part) => (
          <Part key={part.title.en} part={part} />
        ))}
        {parts.length === 0 && <p className={classes.none}>{t('noFindings')}</p>}
      </div>
      {domains.length > 0 && (
        <ReportPart title={t('domains')}>
          <DomainBars domains={domains} others={otherDomains} whole={recipients.unique} />
        </ReportPart>
      )}
    </div>
  )
}

/** What is normal is folded, and bears no mark. */
function Part({ part: { title, isFolded, findings } }: { part: FindingPart<Finding> }) {
  const words = useLocalText()
  if (!isFolded) {
    return (
      <ReportPart title={words(title)}>
        <FindingList findings={findings} />
      </ReportPart>
    )
  }
  return (
    <details>
      <summary className={classes.folded}>{words(title)}</summary>
      <div className={classes.within}>
        <FindingList findings={findings} />
      </div>
    </details>
  )
}
