import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
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
    { group: t('remedy.noWay'), items: [{ value: none, label: t('remedy.none') }] },
  ]
  return (
    <PillsSelect
      label={t('remedy.title')}
      description={t('remedy.hint')}
      placeholder={value.length === 0 ? t('remedy.choose') : undefined}
      data={groups.filter((group) => group.items.length > 0)}
      value={value}
      onChange={(next) => onChange(chosen(value, next))}
      data-remedies
    />
  )
}

/** That there is no way stands alone: it takes the place of all others, and any other takes its place. */
function chosen(before: string[], next: string[]): string[] {
  if (!next.includes(none)) return next
  return before.includes(none) ? next.filter((code) => code !== none) : [none]
}
