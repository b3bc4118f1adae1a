import type { Group } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format-context.tsx'

/** What the approvals of a group depend on: what is to be done about it, and by when. */
export function GroupConditions({ conditions }: Pick<Group, 'conditions'>) {
  const { t } = useTranslation('intake')
  const format = useFormat()
  const sentences = conditions.map(({ kind, limit, until, usedUp }) =>
    t(`answer.condition.${usedUp ? 'first_send_used_up' : kind}`, {
      number: limit === null ? '' : format.number(limit),
      day: until === null ? '' : format.date(until),
    }),
  )
  return sentences.map((sentence) => <span key={sentence}> {sentence}</span>)
}
