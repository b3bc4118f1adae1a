import type { Batch } from '@freigabe/contract'
import { FileFacts } from './file-facts.tsx'
import { FindingsAndDomains } from './findings-and-domains.tsx'
import { BatchLines } from './lines/batch-lines.tsx'
import classes from './report.module.css'
import { ReportLinks } from './report-links.tsx'
import { ScreeningFigures } from './screening-figures.tsx'

/** The screening of an import as its customer reads it: what can be corrected comes before what was found. */
export function CustomerReport({ account, batch }: { account: string; batch: Batch }) {
  const { screening } = batch
  if (!screening) return null
  return (
    <div className={classes.report}>
      <ScreeningFigures screening={screening} />
      <BatchLines account={account} batch={batch} screening={screening} />
      <FindingsAndDomains screening={screening} />
      <FileFacts screening={screening} />
      <ReportLinks account={account} batch={batch} />
    </div>
  )
}
