import type { Batch, Screening } from '@freigabe/contract'
import { addressFaultTexts, rowFaultTexts } from '@freigabe/screening'
import { client } from '../../../api/client.ts'
import { inFileOrder } from './in-file-order.ts'
import { LinesToCorrect } from './lines-to-correct.tsx'

interface BatchLinesProps {
  account: string
  batch: Batch
  screening: Screening
}

/** The lines of an import that its customer can correct. All that are known are read when they are wanted. */
export function BatchLines({ account, batch, screening }: BatchLinesProps) {
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
