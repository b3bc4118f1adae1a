import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCase } from './case-context.tsx'
import classes from './news-notice.module.css'

/** Says that the case has moved on since it was opened, and shows the news when asked to. */
export function NewsNotice() {
  const { t } = useTranslation('desk')
  const { hasNews, shown, newRevision, readNews } = useCase()
  return (
    <div role="status">
      {hasNews && (
        <div className={classes.notice} data-tone="accent">
          <IconRefresh size={18} aria-hidden="true" />
          <span className={classes.text}>
            {newRevision > shown.revision
              ? t('case.newRevision', { revision: newRevision })
              : t('case.movedOn')}
          </span>
          <Button size="compact-sm" onClick={readNews}>
            {t('case.readNews')}
          </Button>
        </div>
      )}
    </div>
  )
}
