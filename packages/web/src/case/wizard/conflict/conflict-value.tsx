import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { useFormat } from '../../../i18n/format-context.tsx'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCountryList } from '../../../people/accounts/use-country-list.ts'
import { AnswerValue } from '../../answer-value.tsx'
import { isGiven } from '../../is-given.ts'
import type { Typed } from '../draft/draft-keeper.ts'
import { useWizard } from '../wizard-context.ts'
import { requirementOf } from './differences.ts'

/** What one version says on a part. */
export function ConflictValue({ part, typed }: { part: string; typed: Typed }) {
  const { t } = useTranslation('wizard')
  const words = useLocalText()
  const format = useFormat()
  const countryList = useCountryList()
  const { account, policy } = useWizard()
  const { data } = useQuery(read('listReusable', { params: { account } }))
  const requirement = requirementOf(policy, part)
  if (requirement) {
    const answer = typed.content.answers[part]
    if (!isGiven(answer)) return t('conflict.nothing')
    const evidence = data?.evidence ?? []
    return (
      <AnswerValue
        account={account}
        requirement={requirement}
        answer={answer}
        evidence={evidence}
      />
    )
  }
  if (part === 'methods') {
    const methods = typed.content.methods.map(({ code, share }) => {
      const method = policy.methods.find((known) => known.code === code)
      return `${method ? words(method.label) : code} (${format.percent(share / 100)})`
    })
    return methods.length > 0 ? format.list(methods) : t('conflict.nothing')
  }
  if (part === 'countries') {
    return countryList(typed.content.countries ?? []) || t('conflict.nothing')
  }
  if (part === 'alsoCases') return t('conflict.groups', { count: typed.alsoCases.length })
  const { name, phone, email, bestTime } = typed.content.contact ?? {}
  const contact = [name, phone, email, bestTime].filter(Boolean)
  return contact.length > 0 ? contact.join(', ') : t('conflict.nothing')
}
