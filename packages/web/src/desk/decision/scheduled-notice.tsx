import type { ScheduledDecision, ScheduledOnHold, ScheduledOnRequest } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCase } from '../case/case-context.tsx'
import { scheduledQuery } from '../queries.ts'
import { RefusalWords } from '../undo/refusal-words.tsx'
import { type DecidedOn, useUndo } from '../undo/use-undo.ts'
import classes from './scheduled-notice.module.css'

/** Says that the case is being decided this moment, or why a decision could not be carried out. */
export function ScheduledNotice() {
  const { account, caseId, shown } = useCase()
  const { scheduled } = shown
  return scheduled && <WaitingNotice scheduled={scheduled} on={{ accountId: account, caseId }} />
}

interface WaitingNoticeProps {
  scheduled: ScheduledDecision | ScheduledOnRequest | ScheduledOnHold
  on: DecidedOn
}

/** The same of any decision that waits. */
export function WaitingNotice({ scheduled, on }: WaitingNoticeProps) {
  const { t } = useTranslation('desk')
  const undo = useUndo()
  const { data: waiting } = useQuery(scheduledQuery)
  const newest = waiting?.items.findLast(({ refused }) => refused === null)
  const takeBack = () => undo.mutate(on)
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
        <Button
          size="compact-sm"
          variant="default"
          className={newest?.id === scheduled.id ? classes.twice : undefined}
          loading={undo.isPending}
          onClick={takeBack}
        >
          {t('undo.undo')}
        </Button>
      )}
    </div>
  )
}
