import type { Batch } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { Quiet } from '../parts/page/quiet.tsx'

interface RepeatedRecipientsProps {
  batch: Batch
  /** The imports beside it that it is counted with. */
  among: readonly Batch[]
}

/** Who of an import is in an earlier one beside it, and so counts once; nothing where nobody is. */
export function RepeatedRecipients({ batch, among }: RepeatedRecipientsProps) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return batch.repeats.map(({ batchId, recipients, isExact }) => {
    const other = among.find(({ id }) => id === batchId)
    return (
      other && (
        <Quiet key={batchId}>
          {t(`imports.repeats.${isExact ? 'exact' : 'about'}`, {
            count: recipients,
            number: format.number(recipients),
            name: format.importName(other.fileName),
          })}
        </Quiet>
      )
    )
  })
}
