import type { WaitingOpinion } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../parts/page/links.tsx'
import { type Column, DataTable } from '../../parts/table/data-table.tsx'
import { Day } from '../../parts/time/moment.tsx'

/** Decisions on which the reader can give a second opinion; each row opens the case. */
export function WaitingTable({ waiting }: { waiting: WaitingOpinion[] }) {
  const { t } = useTranslation('secondOpinion')
  const columns: Column<WaitingOpinion>[] = [
    {
      key: 'group',
      header: t('column.group'),
      cell: ({ id, groupName }) => (
        <TextLink to="/second-opinions/$opinion" params={{ opinion: id }} data-row-link>
          {groupName}
        </TextLink>
      ),
    },
    { key: 'account', header: t('column.account'), cell: ({ accountName }) => accountName },
    { key: 'drawn', header: t('column.drawn'), cell: ({ drawnAt }) => <Day at={drawnAt} /> },
  ]
  return <DataTable label={t('waiting')} columns={columns} rows={waiting} rowKey={({ id }) => id} />
}
