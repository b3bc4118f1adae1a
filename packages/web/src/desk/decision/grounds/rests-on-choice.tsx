import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
import { useStatementLabel } from '../use-statement-label.ts'
import { PillsSelect } from './pills-select.tsx'
import { useRestsOn } from './use-rests-on.ts'

/** The statements that a rejection rests on: only these have to be judged. */
export function RestsOnChoice() {
  const { t } = useTranslation('desk')
  const { order, change } = useCase()
  const { restsOn } = useRestsOn()
  const words = useLocalText()
  const labelOf = useStatementLabel()
  return (
    <PillsSelect
      label={t('restsOn.title')}
      description={t('restsOn.hint')}
      placeholder={restsOn.length === 0 ? t('restsOn.choose') : undefined}
      data={order.map((id) => ({ value: id, label: words(labelOf(id)) }))}
      value={restsOn}
      onChange={(next) => change('reject', (before) => ({ ...before, restsOn: next }))}
      nothingFoundMessage={t('restsOn.none')}
      data-rests-on
    />
  )
}
