import { useTranslation } from 'react-i18next'
import type { PassingDialogProps } from './passing-dialog.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface PriorityDialogProps extends PassingDialogProps {
  kind: 'raise' | 'lower'
}

/** Moves a case forward or back in the queue; for leads. */
export function PriorityDialog({ kind, passing, onDone, onClose }: PriorityDialogProps) {
  const { t } = useTranslation('desk')
  const priority = kind === 'raise' ? 'raised' : 'lowered'
  return (
    <ReasonDialog
      title={t(`priority.title.${kind}`)}
      lead={t(`priority.lead.${kind}`)}
      label={t('priority.reason')}
      example={t('priority.example')}
      confirm={t(`priority.confirm.${kind}`)}
      mutation={passing.setPriority}
      onClose={onClose}
      onConfirm={(reason) =>
        passing.setPriority.mutate({ priority, reason }, { onSuccess: onDone })
      }
    />
  )
}
