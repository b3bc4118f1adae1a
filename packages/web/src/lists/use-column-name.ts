import type { Columns } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'

/** Names a column by its heading with its place, or by its place alone where the file has no headings. */
export function useColumnName({ header }: Pick<Columns, 'header'>) {
  const { t } = useTranslation('lists')
  return (place: number) => {
    const heading = header?.[place]?.trim()
    return heading
      ? t('column.named', { heading, place: place + 1 })
      : t('column.unnamed', { place: place + 1 })
  }
}
