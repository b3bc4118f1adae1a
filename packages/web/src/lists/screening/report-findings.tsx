import type { Finding, Screening } from '@freigabe/contract'
import { type FindingPart, findingParts } from '@freigabe/screening'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { DomainBars } from './charts/domain-bars.tsx'
import { type BehindOf, FindingList } from './findings/finding-list.tsx'
import classes from './report-findings.module.css'
import { ReportPart } from './report-part.tsx'

interface ReportFindingsProps {
  screening: Screening
  /** What the customer says in explanation, by `/findings/` and the id of a finding. */
  explanations?: Explanations
  behindOf?: BehindOf | undefined
}

type Explanations = Readonly<Record<string, string>> | undefined

/** What was found, in the parts of a report, and next to it where the recipients have their mailboxes. */
export function ReportFindings({ screening, explanations, behindOf }: ReportFindingsProps) {
  const { t } = useTranslation('screening')
  const { comparison, domains, findings, otherDomains, recipients } = screening
  const parts = findingParts([...(comparison?.findings ?? []), ...findings])
  const isCalm = parts.every(({ isFolded }) => isFolded)
  return (
    <div data-calm={isCalm || undefined} className={classes.columns}>
      <div className={classes.parts}>
        {parts.map((part) => (
          <Part key={part.title.en} part={part} explanations={explanations} behindOf={behindOf} />
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

interface PartProps {
  part: FindingPart<Finding>
  explanations: Explanations
  behindOf: BehindOf | undefined
}

/** What is normal is folded, and bears no mark. */
function Part({ part, explanations, behindOf }: PartProps) {
  const { title, isFolded, findings } = part
  const words = useLocalText()
  const list = <FindingList findings={findings} explanations={explanations} behindOf={behindOf} />
  if (!isFolded) {
    return <ReportPart title={words(title)}>{list}</ReportPart>
  }
  return (
    <details>
      <summary className={classes.folded}>{words(title)}</summary>
      <div className={classes.within}>{list}</div>
    </details>
  )
}
