import type { Batch } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { DomainBars } from './charts/domain-bars.tsx'
import { FileFacts } from './file-facts.tsx'
import { FindingList } from './findings/finding-list.tsx'
import { findingsOf } from './findings-and-domains.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import classes from './report.module.css'
import { ReportLinks } from './report-links.tsx'
import { ReportPart } from './report-part.tsx'
import { ScreeningFigures } from './screening-figures.tsx'

/** The screening of an import as a reviewer reads it: findings first. */
export function DeskReport({ account, batch }: { account: string; batch: Batch }) {
  const { t } = useTranslation('screening')
  const { screening } = batch
  if (!screening) return null
  const { domains, otherDomains, recipients } = screening
  const findings = findingsOf(screening)
  return (
    <div className={classes.report}>
      {findings.length > 0 ? <FindingList findings={findings} /> : <p>{t('noFindings')}</p>}
      <ScreeningFigures screening={screening} />
      <ReadingNotes screening={screening} />
      {domains.length > 0 && (
        <ReportPart title={t('domains')}>
          <DomainBars domains={domains} others={otherDomains} whole={recipients.unique} />
        </ReportPart>
      )}
      <FileFacts screening={screening} />
      <ReportLinks account={account} batch={batch} />
    </div>
  )
}
