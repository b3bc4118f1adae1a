import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { useNext } from '../next/next-context.tsx'
import { noFilters } from '../queue/no-filters.ts'
import { useShownQueue } from '../queue/queue-context.tsx'
import { useFilters } from '../queue/use-filters.ts'
import type { PaletteGroup } from './palette-group.ts'

/** What the palette offers for the queue: the next case, and the views, saved ones included. */
export function useQueueCommands(leaving: string | null): PaletteGroup[] {
  const { t } = useTranslation('desk')
  const { goOn } = useNext()
  const { letIn } = useShownQueue()
  const { change } = useFilters()
  const { data } = useQuery(read('listQueueViews'))
  const views = (data?.views ?? []).map(({ id, name, filters }) => ({
    id,
    label: name,
    act: () => change({ ...noFilters, ...filters }),
  }))
  return [
    {
      group: t('keys.group.queue'),
      actions: [
        { id: 'next', label: t('next.take'), keys: 'N', act: () => goOn(leaving) },
        { id: 'search', label: t('queue.search'), keys: '/', act: focusSearch },
        { id: 'let-in', label: t('keys.does.l'), keys: 'L', act: letIn },
        { id: 'all', label: t('palette.all'), act: () => change(noFilters) },
        {
          id: 'mine',
          label: t('palette.mine'),
          act: () => change({ ...noFilters, holder: 'mine' }),
        },
        {
          id: 'for-me',
          label: t('palette.forMe'),
          act: () => change({ ...noFilters, holder: 'for_me' }),
        },
        {
          id: 'overdue',
          label: t('palette.overdue'),
          act: () => change({ ...noFilters, status: 'in_review', due: 'overdue' }),
        },
      ],
    },
    { group: t('views.open'), actions: views },
  ]
}

function focusSearch() {
  document.querySelector<HTMLInputElement>('[data-queue-search]')?.select()
}
