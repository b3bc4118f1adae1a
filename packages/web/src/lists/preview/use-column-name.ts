import { useTranslation } from 'react-i18next'
import type { PreviewColumns } from '../worker/messages.ts'

/** A column by its place and its heading, or by its place alone where the file has no headings. */
export function useColumnName({ header }: PreviewColumns) {
  const { t } = useTranslation('screening')
  return (place: number) => {
    const heading = header?.[place]?.trim()
    return heading
      ? t('preview.named', { heading, place: place + 1 })
      : t('preview.unnamed', { place: place + 1 })
  }
}
