import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import type { Columns } from './columns.ts'

/** The numbers of a picture, for whoever does not see it. */
export function ChartTable({ columns, title }: { columns: Columns; title: string }) {
  const { t } = useTranslation('screening')
  const format = useFormat()
  const words = useLocalText()
  return (
    <VisuallyHidden>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.step')}</th>
            <th scope="col">{t('chart.count')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ label, count }) => (
            <tr key={label.en}>
              <th scope="row">{words(label)}</th>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </VisuallyHidden>
  )
}
