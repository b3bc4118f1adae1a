import type { Batch, Screening } from '@freigabe/contract'
import { addressFaultTexts, rowFaultTexts } from '@freigabe/screening'
import { client } from '../../api/client.ts'
import { FileFacts } from './file-facts.tsx'
import { inFileOrder } from './lines/in-file-order.ts'
import { LinesToCorrect } from './lines/lines-to-correct.tsx'
import { ReadingNotes } from './reading-notes.tsx'
import classes from './report.module.css'
import { ReportFindings } from './report-findings.tsx'
import { ReportLinks } from './report-links.tsx'
import { ReportSummary } from './report-summary.tsx'

/** The screening of an import as its customer reads it: what can be mailed and corrected, then the findings. */
export function CustomerReport({ account, batch }: { account: string; batch: Batch }) {
  const { screening } = batch
  if (!screening) return null
  return (
    <div className={classes.report}>
      <ReportSummary screening={screening} />
      <ReadingNotes screening={screening} />
      <BatchLines account={account} batch={batch} screening={screening} />
      <ReportFindings screening={screening} />
      <FileFacts screening={screening} />
      <ReportLinks account={account} batch={batch} />
    </div>
  )
}

interface BatchLinesProps {
  account: string
  batch: Batch
  screening: Screening
}

/** The lines of an import that its customer can correct. All known ones are read on demand. */
function BatchLines({ account, batch, screening }: BatchLinesProps) {
  const { refusedRows, invalidRows, recipients, rows } = screening
  const readAll = async () => {
    const params = { account, group: batch.groupId, batch: batch.id }
    const report = await client.readReport({ params })
    return inFileOrder(
      report.rows.refusedLines.map((each) => ({ ...each, text: rowFaultTexts[each.reason] })),
      report.recipients.invalidLines.map((each) => ({
        ...each,
        text: addressFaultTexts[each.reason],
      })),
    )
  }
  return (
    <LinesToCorrect
      name={batch.fileName}
      total={rows.refused + recipients.invalid}
      lines={inFileOrder(refusedRows, invalidRows)}
      readAll={readAll}
    />
  )
}
