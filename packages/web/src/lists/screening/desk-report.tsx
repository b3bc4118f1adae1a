import type { Batch } from '@freigabe/contract'
import { FileFacts } from './file-facts.tsx'
import type { BehindOf } from './findings/finding-list.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import classes from './report.module.css'
import { ReportFindings } from './report-findings.tsx'
import { ReportLinks } from './report-links.tsx'
import { ReportSummary } from './report-summary.tsx'

interface DeskReportProps {
  account: string
  batch: Batch
  /** What the customer says in explanation, by `/findings/` and the id of a finding. */
  explanations?: Readonly<Record<string, string>> | undefined
  behindOf?: BehindOf | undefined
}

/** The screening of an import as a reviewer reads it: as its customer does, with what is found for the desk alone. */
export function DeskReport({ account, batch, explanations, behindOf }: DeskReportProps) {
  const { screening } = batch
  if (!screening) return null
  return (
    <div className={classes.report}>
      <ReportSummary screening={screening} />
      <ReadingNotes screening={screening} />
      <ReportFindings screening={screening} explanations={explanations} behindOf={behindOf} />
      <FileFacts screening={screening} />
      <ReportLinks account={account} batch={batch} />
    </div>
  )
}
