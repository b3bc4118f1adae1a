import { useTranslation } from 'react-i18next'
import { generalMethod } from '../../../case/answer-key.ts'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useReading } from '../case-context.tsx'
import type { Line } from './sheet-of.ts'

/** What a line is called; where several methods ask the same, also of which it is. */
export function useLineName(): (line: Line) => { label: string; of: string | null } {
  const { t } = useTranslation(['desk', 'case'])
  const words = useLocalText()
  const { policy, claims } = useReading()
  const methodName = (code: string) => {
    const method = policy.methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  }
  const hasSeveral = claims.groups.filter(({ share }) => share !== null).length > 1
  return ({ said }) => {
    switch (said.kind) {
      case 'method':
        return { label: methodName(said.group.method), of: null }
      case 'answer': {
        const isOfMethod = hasSeveral && said.method !== generalMethod
        return {
          label: words(said.claim.requirement.label),
          of: isOfMethod ? methodName(said.method) : null,
        }
      }
      case 'countries':
        return { label: t('case:answers.countries'), of: null }
      case 'list':
        return { label: t('sheet.list'), of: null }
    }
  }
}
