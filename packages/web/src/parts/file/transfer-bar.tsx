import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './file-drop.module.css'

export interface FileTransfer {
  name: string
  sent: number
  total: number
  onCancel: () => void
}

/** How far a transfer is, and the way to stop it. */
export function TransferBar({ name, sent, total, onCancel }: FileTransfer) {
  const { t } = useTranslation('parts')
  const format = useFormat()
  const title = t('file.uploading', { name })
  const share = total > 0 ? sent / total : 0
  return (
    <div className={classes.transfer}>
      <div className={classes.line}>
        <span className={classes.name}>{title}</span>
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          {t('file.cancel')}
        </Button>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={share * 100} aria-label={title} />
      </Progress.Root>
      <span className={classes.hint}>
        {format.bytes(sent)} / {format.bytes(total)} ·{' '}
        {format.percent(Math.floor(share * 100) / 100)}
      </span>
    </div>
  )
}
