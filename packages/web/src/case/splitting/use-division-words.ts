import type { Division } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

type By = Division['by']

/** Says in words which rows stay and which leave. */
export function useDivisionWords() {
  const { t } = useTranslation('case')
  const format = useFormat()
  const quoted = (value: string) => t('divide.quoted', { value })
  return ({ column: place, heading, kind, value, also }: By) => {
    const column = heading
      ? t('divide.inColumn', { heading })
      : t('divide.inPlace', { place: place + 1 })
    const stays =
      kind === 'is'
        ? t('divide.stays.is', { column, values: format.either([value, ...also].map(quoted)) })
        : t(`divide.stays.${kind}`, { column, day: format.statedDay(value) })
    return { column, stays, leaves: t(`divide.leaves.${kind === 'is' ? 'text' : 'day'}`) }
  }
}
