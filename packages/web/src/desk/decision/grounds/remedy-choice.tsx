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

/** What would lead to acceptance, what fits the ground first and then the stated methods; or that nothing would. */
export function RemedyChoice({ value, onChange }: RemedyChoiceProps) {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, claims, draft } = useCase()
  const stated = claims.groups.map(({ method }) => method)
  const ofGrounds = remediesOf(policy.grounds, draft.reject.grounds)
  const ofMethods = remediesOf(policy.methods, stated)
  const placeOf = (code: string) => {
    if (ofGrounds.has(code)) return 'forGround'
    return ofMethods.has(code) ? 'fitting' : 'others'
  }
  const items = (place: ReturnType<typeof placeOf>) =>
    policy.remedies
      .filter(({ code }) => code !== none && placeOf(code) === place)
      .map(({ code, title }) => ({ value: code, label: words(title) }))
  const groups = [
    { group: t('remedy.forGround'), items: items('forGround') },
    { group: t('remedy.fitting'), items: items('fitting') },
    { group: t('remedy.others'), items: items('others') },
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

function remediesOf(
  all: readonly { code: string; remedies: readonly string[] }[],
  chosen: readonly string[],
): ReadonlySet<string> {
  return new Set(
    all.filter(({ code }) => chosen.includes(code)).flatMap(({ remedies }) => remedies),
  )
}

/** That there is no way stands alone: it takes the place of all others, and any other takes its place. */
function chosen(before: string[], next: string[]): string[] {
  if (!next.includes(none)) return next
  return before.includes(none) ? next.filter((code) => code !== none) : [none]
}
