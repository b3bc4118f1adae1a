import type { Finding, Screening } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { DomainBars } from './charts/domain-bars.tsx'
import { FindingList } from './findings/finding-list.tsx'
import classes from './findings-and-domains.module.css'
import { ReportPart } from './report-part.tsx'

/** The findings, and next to them where the recipients have their mailboxes. */
export function FindingsAndDomains({ screening }: { screening: Screening }) {
  const { t } = useTranslation('screening')
  const { domains, otherDomains, recipients } = screening
  const findings = findingsOf(screening)
  return (
    <div className={classes.columns}>
      {findings.length > 0 && (
        <ReportPart title={t('findings')}>
          <FindingList findings={findings} />
        </ReportPart>
      )}
      {domains.length > 0 && (
        <ReportPart title={t('domains')}>
          <DomainBars domains={domains} others={otherDomains} whole={recipients.unique} />
        </ReportPart>
      )}
    </div>
  )
}

/** All findings about a list: from comparing it with others, and from itself. */
export function findingsOf({ comparison, findings }: Screening): Finding[] {
  return [...(comparison?.findings ?? []), ...findings]
}
