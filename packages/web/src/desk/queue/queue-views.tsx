import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'
import type { QueueSearch } from './queue-search.ts'
import classes from './queue-views.module.css'
import type { Queue } from './use-queue.ts'

type Counts = NonNullable<Queue['counts']>
type View = Pick<QueueSearch, 'status' | 'due' | 'holder'>

const views: { name: 'all' | keyof Counts; view: View }[] = [
  { name: 'all', view: {} },
  { name: 'inReview', view: { status: 'in_review' } },
  { name: 'awaitingAnswer', view: { status: 'awaiting_answer' } },
  { name: 'overdue', view: { status: 'in_review', due: 'overdue' } },
  { name: 'mine', view: { holder: 'mine' } },
  { name: 'forMe', view: { holder: 'for_me' } },
]

interface QueueViewsProps {
  counts: Counts | null
  filters: QueueSearch
  onChange: (some: QueueSearch) => void
}

/** The most used views of the queue, each with its number of cases. */
export function QueueViews({ counts, filters, onChange }: QueueViewsProps) {
  const { t } = useTranslation('desk')
  const format = useFormat()
  const countOf = (name: 'all' | keyof Counts) =>
    counts && (name === 'all' ? counts.inReview + counts.awaitingAnswer : counts[name])
  return (
    <fieldset className={classes.views}>
      <legend className={classes.legend}>{t('queue.views')}</legend>
      {views.map(({ name, view }) => {
        const count = countOf(name)
        if (name === 'forMe' && count === 0 && !isView(filters, view)) return null
        const alarms = name === 'overdue' && count !== null && count > 0
        return (
          <UnstyledButton
            key={name}
            aria-pressed={isView(filters, view)}
            className={classes.view}
            data-tone={alarms ? 'red' : undefined}
            onClick={() =>
              onChange({ status: undefined, due: undefined, holder: undefined, ...view })
            }
          >
            {alarms && <IconAlertTriangle size={14} aria-hidden="true" />}
            {t(`view.${name}`)}
            <span className={classes.count}>
              {count !== null && countText(count, format.number)}
            </span>
          </UnstyledButton>
        )
      })}
    </fieldset>
  )
}

/** The server's counts end at a thousand. */
function countText(count: number, number: (value: number) => string): string {
  return count < 1000 ? number(count) : `${number(1000)}+`
}

function isView(filters: QueueSearch, view: View): boolean {
  return (['status', 'due', 'holder'] as const).every((name) => filters[name] === view[name])
}
