import { useTranslation } from 'react-i18next'
import type { PassingDialogProps } from './passing-dialog.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Has the reader not be offered a case any more. */
export function SkipDialog({ passing, onDone, onClose }: PassingDialogProps) {
  const { t } = useTranslation('desk')
  return (
    <ReasonDialog
      title={t('skip.title')}
      lead={t('skip.lead')}
      label={t('skip.reason')}
      example={t('skip.example')}
      confirm={t('skip.confirm')}
      mutation={passing.skip}
      onClose={onClose}
      onConfirm={(reason) => passing.skip.mutate({ reason }, { onSuccess: onDone })}
    />
  )
}
