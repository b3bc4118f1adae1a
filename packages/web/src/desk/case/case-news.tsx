import { Button, CloseButton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useCase } from './case-context.tsx'
import classes from './case-news.module.css'

/**
 * Says that the case has moved on while it was open, or that a judgement was refused. It stands below the case: it
 * covers nothing, and nothing moves under the eyes of whoever reads.
 */
export function CaseNews() {
  const { t } = useTranslation(['desk', 'parts'])
  const { hasNews, shown, newRevision, readNews, assessError, forgetAssessError } = useCase()
  return (
    <div role="status" className={classes.news}>
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
      {assessError && (
        <div className={classes.problem}>
          <ProblemNotice error={assessError} />
          <CloseButton
            size="sm"
            aria-label={t('parts:close')}
            className={classes.close}
            onClick={forgetAssessError}
          />
        </div>
      )}
    </div>
  )
}
