import type { Case, Policy } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { generalMethod } from '../answer-key.ts'
import type { OwnLine } from './own-sheet.ts'

/** What a line is called; where several methods ask the same, also of which it is. */
export function useLineName(
  { methods }: Policy,
  { batches, submissions }: Pick<Case, 'batches' | 'submissions'>,
): (line: OwnLine) => string {
  const { t } = useTranslation('case')
  const words = useLocalText()
  const methodName = (code: string) => {
    const method = methods.find((known) => known.code === code)
    return method ? words(method.label) : code
  }
  const hasSeveral = (submissions.at(-1)?.content.methods.length ?? 0) > 1
  return ({ said }) => {
    switch (said.kind) {
      case 'method':
        return methodName(said.code)
      case 'answer': {
        const label = words(said.requirement.label)
        const isOfMethod = hasSeveral && said.method !== generalMethod
        return isOfMethod ? `${methodName(said.method)}: ${label}` : label
      }
      case 'countries':
        return t('answers.countries')
      case 'list':
        return t(batches.length === 0 ? 'imports.sourceTitle' : 'sheet.list')
    }
  }
}
