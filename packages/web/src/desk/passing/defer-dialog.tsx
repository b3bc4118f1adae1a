import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { useCase } from '../case/case-context.tsx'
import { deferralTimes } from './deferral-times.ts'
import type { PassingDialogProps } from './passing-dialog.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** Puts a case aside until later; a case already at risk is not put aside. */
export function DeferDialog({ passing, onDone, onClose }: PassingDialogProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const { shown } = useCase()
  const [times] = useState(() => deferralTimes(new Date(), shown.queued?.deferrableUntil ?? ''))
  const [until, setUntil] = useState(times[0] ?? null)
  if (until === null) {
    return (
      <Dialog opened onClose={onClose} title={t('defer.title')}>
        <p style={{ margin: 0 }}>{t('defer.tooLate')}</p>
      </Dialog>
    )
  }
  return (
    <ReasonDialog
      title={t('defer.title')}
      lead={t('defer.lead')}
      label={t('defer.reason')}
      example={t('defer.example')}
      confirm={t('defer.confirm')}
      mutation={passing.defer}
      onClose={onClose}
      onConfirm={(reason) => passing.defer.mutate({ until, reason }, { onSuccess: onDone })}
    >
      <Select
        label={t('defer.until')}
        data={times.map((value) => ({ value, label: format.time(value) }))}
        value={until}
        onChange={(value) => value && setUntil(value)}
        allowDeselect={false}
      />
    </ReasonDialog>
  )
}
