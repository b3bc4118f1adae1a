import type { Batch } from '@freigabe/contract'
import { Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import classes from './screening-progress.module.css'

/** How much of a file has been read so far. */
export function ScreeningProgress({ batch: { progress, bytes } }: { batch: Batch }) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const share = progress ?? 0
  return (
    <div role="status" className={classes.progress}>
      <Progress.Root size="sm">
        <Progress.Section
          value={share * 100}
          animated={progress === null}
          aria-label={t('imports.state.screening')}
        />
      </Progress.Root>
      <span className={classes.words}>
        {progress === null
          ? t('imports.waiting')
          : t('imports.reading', {
              read: format.bytes(bytes * share),
              whole: format.bytes(bytes),
              percent: format.percent(Math.floor(share * 100) / 100),
            })}
      </span>
    </div>
  )
}
