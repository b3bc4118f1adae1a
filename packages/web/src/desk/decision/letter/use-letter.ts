import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCase } from '../../case/case-context.tsx'
import { mailPreviewQuery, type PreviewWish } from '../../queries.ts'
import { useSettled } from './use-written.ts'

export type WrittenLetter = ReturnType<typeof useLetter>

/**
 * The letter that would go out as things stand, written by the server while its author watches. One request is
 * under way at most: a newer one cancels it.
 */
export function useLetter(wish: PreviewWish) {
  const { account, caseId, shown } = useCase()
  const { asked, isSettled, isSeen } = useSettled(wish)
  const { queryKey, ...query } = mailPreviewQuery(account, caseId, asked)
  const { data, error, isPlaceholderData } = useQuery({
    ...query,
    queryKey: [...queryKey, judgedBefore(wish, shown.statements)],
    enabled: isSeen,
    placeholderData: keepPreviousData,
  })
  return { data, error, isCurrent: isSettled && data !== undefined && !isPlaceholderData }
}

type Statements = ReturnType<typeof useCase>['shown']['statements']

/** A rejection says what the statements that it rests on were found to be. */
function judgedBefore(wish: PreviewWish, statements: Statements) {
  const restsOn = wish.kind === 'rejected' ? (wish.command.restsOn ?? []) : []
  return statements.filter(({ id }) => restsOn.includes(id)).map(({ value }) => value)
}
