import type { Policy } from '@freigabe/contract'
import { Checkbox } from '@mantine/core'
import { Fragment, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './queue-list.module.css'
import { inParts, type QueuePart, type ShownItem } from './queue-order.ts'
import { QueueRow } from './queue-row.tsx'
import type { QueueSearch } from './queue-search.ts'
import type { Selection } from './use-selection.ts'

interface QueueListProps {
  rows: readonly ShownItem[]
  policy: Policy | undefined
  filters: QueueSearch
  selection: Selection
}

/**
 * The rows, with a head where their order is not the deadline's and a hairline below which nothing presses.
 */
export function QueueList({ rows, ...shared }: QueueListProps) {
  const parts = inParts(rows)
  const calm = parts.findIndex(({ part }) => part === 'ahead' || part === 'after')
  return (
    <div className={classes.list} data-selecting={shared.selection.ids !== null || undefined}>
      {rows.length > 0 && <ColumnHeads />}
      {parts.map((run, place) => (
        <Fragment key={run.rows[0]!.item.caseId}>
          {place === calm && <NowLine />}
          <Part {...run} {...shared} hasHead={needsHead(run.part, parts[place - 1]?.part)} />
        </Fragment>
      ))}
    </div>
  )
}

/** Where only deadlines set the order, the hairline alone divides it. */
function needsHead(part: QueuePart, before: QueuePart | undefined): boolean {
  return part === 'after' ? before === 'ahead' || before === 'asked' : true
}

type PartProps = Omit<QueueListProps, 'rows'> & {
  part: QueuePart
  rows: ShownItem[]
  hasHead: boolean
}

function Part({ part, rows, policy, filters, selection, hasHead }: PartProps) {
  const { t } = useTranslation('desk')
  const id = useId()
  return (
    <>
      {hasHead && (
        <p className={classes.head}>
          <span id={id}>{t(`part.${part}`)}</span>{' '}
          <span className={classes.why}>{t(`partWhy.${part}`)}</span>
        </p>
      )}
      <ul
        className={classes.rows}
        aria-label={hasHead ? undefined : t('queue.list')}
        aria-labelledby={hasHead ? id : undefined}
      >
        {rows.map((shown) => (
          <li key={shown.item.caseId} className={classes.item}>
            {selection.ids !== null && (
              <Checkbox
                size="xs"
                className={classes.select}
                aria-label={t('select.row', { group: shown.item.groupName })}
                checked={selection.ids.has(shown.item.caseId)}
                onChange={() => selection.toggle(shown.item.caseId)}
              />
            )}
            <QueueRow shown={shown} policy={policy} filters={filters} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** What stands above it presses; nothing below it does. */
function NowLine() {
  const { t } = useTranslation('desk')
  return (
    <p className={classes.now}>
      <span>{t('queue.calm')}</span>
    </p>
  )
}

function ColumnHeads() {
  const { t } = useTranslation('desk')
  return (
    <div className={classes.columns} aria-hidden="true">
      <span />
      <span>{t('column.group')}</span>
      <span data-wider data-align="end">
        {t('column.recipients')}
      </span>
      <span data-widest>{t('column.method')}</span>
      <span>{t('column.standsOut')}</span>
      <span>{t('column.due')}</span>
      <span>{t('column.holder')}</span>
    </div>
  )
}
