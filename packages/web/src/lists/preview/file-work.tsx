import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import { Quiet } from '../../parts/page/quiet.tsx'
import classes from './file-work.module.css'

interface FileWorkProps {
  title: string
  file: File
  bytes: number
  /** Omitted where there is nothing to continue with. */
  onSkip?: () => void
  onCancel: () => void
}

/** How far a file has been read on the customer's computer, with a way to skip that. */
export function FileWork({ title, file, bytes, onSkip, onCancel }: FileWorkProps) {
  const { t } = useTranslation(['screening', 'parts'])
  const format = useFormat()
  const share = file.size > 0 ? bytes / file.size : 0
  return (
    <div className={classes.work}>
      <div className={classes.head}>
        <p className={classes.title}>{title}</p>
        <div className={classes.ways}>
          {onSkip && (
            <Button variant="subtle" size="compact-sm" onClick={onSkip}>
              {t('preview.skip')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
        </div>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={share * 100} aria-label={title} />
      </Progress.Root>
      <Quiet fz="xs">
        {t('preview.nothing')} · {format.percent(Math.floor(share * 100) / 100)}
      </Quiet>
    </div>
  )
}
