import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
import { withGrounds } from '../letter/question-text.ts'
import { useStatementLabel } from '../use-statement-label.ts'
import { PillsSelect } from './pills-select.tsx'
import { useGroundOptions } from './use-ground-options.ts'

/** What a question is about: statements of the account, under which it will stand, and grounds, which bring their texts. */
export function AboutChoice() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, draft, change, shown, order } = useCase()
  const labelOf = useStatementLabel()
  const groundOptions = useGroundOptions()
  const { grounds, statements = [] } = draft.ask
  const value = [...order.filter((id) => statements.includes(id)), ...grounds]
  return (
    <PillsSelect
      label={t('ask.grounds')}
      description={t('ask.groundsHint')}
      placeholder={value.length === 0 ? t('ask.chooseAbout') : undefined}
      data={[
        {
          group: t('ask.statements'),
          items: order.map((id) => ({ value: id, label: words(labelOf(id)) })),
        },
        ...groundOptions(),
      ].filter(({ items }) => items.length > 0)}
      value={value}
      onChange={(next) => {
        const codes = policy.grounds.map(({ code }) => code).filter((code) => next.includes(code))
        change('ask', (before) => ({
          ...withGrounds(before, codes, policy, shown.account.locale),
          statements: order.filter((id) => next.includes(id)),
        }))
      }}
      nothingFoundMessage={t('ask.noneAbout')}
      data-question-about
    />
  )
}
