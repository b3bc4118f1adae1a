import { Outlet, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './desk-page.module.css'
import { useKeyHelp } from './keys/use-key-help.tsx'
import { NextProvider } from './next/next-context.tsx'
import { NothingLeft } from './next/nothing-left.tsx'
import { useTakeNext } from './next/use-take-next.ts'
import { DeskPalette } from './palette/desk-palette.tsx'
import { QueueProvider } from './queue/queue-context.tsx'
import { QueuePane } from './queue/queue-pane.tsx'
import { useFilters } from './queue/use-filters.ts'
import { useLiveDesk } from './queue/use-live-desk.ts'
import { useQueue } from './queue/use-queue.ts'
import { UndoBar } from './undo/undo-bar.tsx'

/** The desk: the queue, and next to it the open case with its decision. */
export function DeskPage() {
  const { t } = useTranslation('desk')
  const { case: open } = useParams({ strict: false })
  const { filters, change } = useFilters()
  const queue = useQueue(filters)
  const isLive = useLiveDesk()
  const { open: openHelp, help } = useKeyHelp()
  const next = useTakeNext(open)
  return (
    <QueueProvider value={queue}>
      <NextProvider value={next}>
        {open === undefined && <title>{`${t('queue.title')} · freigabe`}</title>}
        <div className={classes.desk} data-open={open !== undefined || undefined}>
          <div className={classes.queue}>
            <QueuePane
              queue={queue}
              filters={filters}
              change={change}
              isLive={isLive}
              onHelp={openHelp}
            />
          </div>
          <Outlet />
        </div>
        <NothingLeft />
        {open === undefined && <DeskPalette onHelp={openHelp} />}
        <UndoBar
          // That nothing is left comes up by itself, over what has just been sent.
          overDialogs={next.left !== null}
          // The case comes back, so it is it that comes next.
          onTakeBack={next.forget}
          onDecided={queue.drop}
        />
        {help}
      </NextProvider>
    </QueueProvider>
  )
}
