import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import { RefusalWords } from '../undo/refusal-words.tsx'
import { useUndo } from '../undo/use-undo.ts'
import classes from './scheduled-notice.module.css'

/** Says that the case is being decided this moment, or why a decision could not be carried out. */
export function ScheduledNotice() {
  const { t } = useTranslation('desk')
  const { account, caseId, shown } = useCase()
  const undo = useUndo()
  const { scheduled } = shown
  if (scheduled === null) return null
  const takeBack = () => undo.mutate({ accountId: account, caseId })
  if (scheduled.refused !== null) {
    return (
      <div className={classes.notice} data-tone="amber">
        <IconAlertTriangle size={17} aria-hidden="true" />
        <p className={classes.words}>
          <strong>{t('scheduled.refused')}</strong> <RefusalWords code={scheduled.refused} />
        </p>
        <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={takeBack}>
          {t('undo.goOn')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.notice} data-tone={scheduled.mine ? 'accent' : 'violet'}>
      <IconHourglass size={17} aria-hidden="true" />
      <p className={classes.words}>
        {scheduled.mine
          ? t(`scheduled.mine.${scheduled.kind}`)
          : t('scheduled.byOther', { name: scheduled.by.name })}
      </p>
      {scheduled.mine && (
        <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={takeBack}>
          {t('undo.undo')}
        </Button>
      )}
    </div>
  )
}
