import { useDebouncedValue, useDocumentVisibility } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCase } from '../case/case-context.tsx'
import { mailPreviewQuery, type PreviewWish } from '../queries.ts'

/** So long nothing has changed before the letter is written anew. */
const pauseMs = 200

export type WrittenLetter = ReturnType<typeof useLetter>

/**
 * The letter that would go out as things stand, written by the server while its author watches. One request is
 * under way at most: a newer one cancels it, and while nobody looks at the page none is made.
 */
export function useLetter(wish: PreviewWish) {
  const { account, caseId, shown } = useCase()
  const isSeen = useDocumentVisibility() === 'visible'
  const wanted = JSON.stringify(wish)
  const [asked] = useDebouncedValue(wanted, pauseMs)
  const { queryKey, ...query } = mailPreviewQuery(account, caseId, JSON.parse(asked))
  const { data, error, isPlaceholderData } = useQuery({
    ...query,
    queryKey: [...queryKey, judgedBefore(wish, shown.statements)],
    enabled: isSeen,
    placeholderData: keepPreviousData,
  })
  return {
    data,
    error,
    /** Whether it says what its author chose last. */
    isCurrent: asked === wanted && data !== undefined && !isPlaceholderData,
  }
}

type Statements = ReturnType<typeof useCase>['shown']['statements']

/** A rejection says what the statements that it rests on were found to be. */
function judgedBefore(wish: PreviewWish, statements: Statements) {
  const restsOn = wish.kind === 'rejected' ? (wish.command.restsOn ?? []) : []
  return statements.filter(({ id }) => restsOn.includes(id)).map(({ value }) => value)
}
