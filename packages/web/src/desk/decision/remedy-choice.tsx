import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { useCase } from '../case/case-context.tsx'
import { PillsSelect } from './pills-select.tsx'

/** Says outright that nothing would lead to acceptance. */
const none = 'none'

interface RemedyChoiceProps {
  value: string[]
  onChange: (remedies: string[]) => void
}

/** What would lead to acceptance, what fits the stated methods first; or that nothing would. */
export function RemedyChoice({ value, onChange }: RemedyChoiceProps) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, claims } = useCase()
  const stated = claims.groups.map(({ method }) => method)
  const fitting = new Set(
    policy.methods.filter(({ code }) => stated.includes(code)).flatMap(({ remedies }) => remedies),
  )
  const items = (fits: boolean) =>
    policy.remedies
      .filter(({ code }) => code !== none && fitting.has(code) === fits)
      .map(({ code, title }) => ({ value: code, label: words(title) }))
  const groups = [
    { group: t('remedy.fitting'), items: items(true) },
    { group: t('remedy.others'), items: items(false) },
  ]
  const saysNone = value.includes(none)
  return (
    <div>
      <PillsSelect
        label={t('remedy.title')}
        description={t('remedy.hint')}
        placeholder={value.length === 0 ? t('remedy.choose') : undefined}
        data={groups.filter((group) => group.items.length > 0)}
        value={saysNone ? [] : value}
        onChange={onChange}
        disabled={saysNone}
      />
      <Checkbox
        mt="xs"
        label={t('remedy.none')}
        checked={saysNone}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? [none] : [])}
      />
    </div>
  )
}
