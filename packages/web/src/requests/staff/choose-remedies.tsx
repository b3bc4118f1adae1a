import type { Request } from '@freigabe/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { caseQuery } from '../../case/queries.ts'
import { PillsSelect } from '../../desk/decision/pills-select.tsx'
import { useLocalText } from '../../i18n/use-local-text.ts'
import { policyQuery } from '../../policy/queries.ts'

/** More than these are no advice. */
const most = 10

interface ChooseRemediesProps {
  account: string
  request: Request
  value: string[]
  onChange: (remedies: string[]) => void
}

/** Ways forward that the policy knows, to be named with an advice. */
export function ChooseRemedies({ account, request, value, onChange }: ChooseRemediesProps) {
  const { t } = useTranslation('requests')
  const words = useLocalText()
  const { caseId } = request
  const { data: opened } = useQuery({
    ...caseQuery(account, caseId ?? ''),
    enabled: caseId !== null,
  })
  const { data: policy } = useQuery({
    ...policyQuery(opened?.policy),
    enabled: caseId === null || opened !== undefined,
  })
  const known = policy?.remedies.filter(({ code }) => code !== 'none') ?? []
  return (
    <PillsSelect
      label={t('remedies.choose')}
      description={t('remedies.chooseHint')}
      data={known.map(({ code, title }) => ({ value: code, label: words(title) }))}
      value={value}
      maxValues={most}
      onChange={onChange}
    />
  )
}
