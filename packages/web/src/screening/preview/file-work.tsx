import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './file-work.module.css'

interface FileWorkProps {
  kind: 'checking' | 'mending'
  file: File
  bytes: number
  onSkip: () => void
  onCancel: () => void
}

/** How far a file has been read on the customer's computer, with the way past it. */
export function FileWork({ kind, file, bytes, onSkip, onCancel }: FileWorkProps) {
  const { t } = useTranslation(['screening', 'parts'])
  const format = useFormat()
  const title = t(`preview.${kind}`, { name: file.name })
  const share = file.size > 0 ? bytes / file.size : 0
  return (
    <div className={classes.work}>
      <div className={classes.head}>
        <p className={classes.title}>{title}</p>
        <Group gap="xs" wrap="nowrap">
          {kind === 'checking' && (
            <Button variant="subtle" size="compact-sm" onClick={onSkip}>
              {t('preview.skip')}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
        </Group>
      </div>
      <Progress.Root size="sm">
        <Progress.Section value={share * 100} aria-label={title} />
      </Progress.Root>
      <p className={classes.quiet}>
        {t('preview.nothing')} · {format.percent(Math.floor(share * 100) / 100)}
      </p>
    </div>
  )
}
