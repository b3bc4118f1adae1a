import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { noFilters } from '../queue/no-filters.ts'
import { useFilters } from '../queue/use-filters.ts'
import type { PaletteGroup } from './palette-group.ts'

/** From so many letters on the desk is searched. */
const fewestLetters = 2
/** A pause in typing of this length starts a search. */
const pauseMs = 120

/** Cases, accounts and groups with what was typed in their names; choosing one opens it. */
export function useFinds(query: string): { finds: PaletteGroup[]; isFinding: boolean } {
  const { t } = useTranslation('desk')
  const typed = query.trim()
  const [search] = useDebouncedValue(typed, pauseMs)
  const { filters } = useFilters()
  const navigate = useNavigate()
  const isEnough = typed.length >= fewestLetters
  const { data, isFetching } = useQuery({
    ...read('searchDesk', { query: { search } }),
    enabled: isEnough && search.length >= fewestLetters,
    placeholderData: keepPreviousData,
  })
  if (!isEnough || !data) return { finds: [], isFinding: isEnough }
  const toCase = ({ accountId, caseId }: { accountId: string; caseId: string }) =>
    void navigate({
      to: '/desk/$account/$case',
      params: { account: accountId, case: caseId },
      search: filters,
    })
  const opening = (found: { accountId: string; accountName: string; caseId: string }) => ({
    id: found.caseId,
    aside: found.accountName,
    act: () => toCase(found),
  })
  const finds = [
    {
      group: t('palette.cases'),
      actions: data.cases.map((found) => ({ ...opening(found), label: found.groupName })),
    },
    {
      group: t('palette.accounts'),
      actions: data.accounts.map(({ accountId, accountName }) => ({
        id: accountId,
        label: accountName,
        act: () => void navigate({ to: '/desk', search: { ...noFilters, account: accountId } }),
      })),
    },
    {
      group: t('palette.groups'),
      actions: data.groups.map((found) => ({ ...opening(found), label: found.groupName })),
    },
  ]
  return { finds, isFinding: isFetching || search !== typed }
}
