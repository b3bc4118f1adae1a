import { useTranslation } from 'react-i18next'
import type { PassingDialogProps } from './passing-dialog.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Makes the desk no longer offer a case to the reader. */
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
