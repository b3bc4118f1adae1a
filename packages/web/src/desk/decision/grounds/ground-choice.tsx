import type { Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useReading } from '../../case/case-context.tsx'
import { PillsSelect } from './pills-select.tsx'

interface GroundChoiceProps {
  label: string
  description?: string
  value: string[]
  /** Those to offer before all others, under a heading of their own. */
  first?: { heading: string; codes: ReadonlySet<string> }
  onChange: (grounds: string[]) => void
  /** The form begins here. */
  'data-mode-focus'?: boolean
}

/** The coded grounds of the policy, those of the law and those of the house apart and in this order. */
export function GroundChoice(props: GroundChoiceProps) {
  const { label, description, value, first, onChange } = props
  const { t } = useTranslation(['desk', 'case'])
  const words = useLocalText()
  const { policy } = useReading()
  const itemsOf = (wanted: (ground: Policy['grounds'][number]) => boolean) =>
    policy.grounds.filter(wanted).map(({ code, title }) => ({ value: code, label: words(title) }))
  const inOrder = policy.grounds.map(({ code }) => code)
  const isFirst = (code: string) => first?.codes.has(code) ?? false
  const groups = [
    { group: first?.heading ?? '', items: itemsOf(({ code }) => isFirst(code)) },
    ...(['law', 'house'] as const).map((basis) => ({
      group: t(`case:basis.${basis}`),
      items: itemsOf((ground) => ground.basis === basis && !isFirst(ground.code)),
    })),
  ]
  return (
    <PillsSelect
      label={label}
      description={description}
      placeholder={value.length === 0 ? t('ground.choose') : undefined}
      data={groups.filter(({ items }) => items.length > 0)}
      value={value}
      onChange={(next) => onChange(inOrder.filter((code) => next.includes(code)))}
      nothingFoundMessage={t('ground.none')}
      data-mode-focus={props['data-mode-focus']}
    />
  )
}
