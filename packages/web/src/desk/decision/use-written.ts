import { useDebouncedValue, useDocumentVisibility } from '@mantine/hooks'
import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query'

/** So long nothing has changed before the letter is written anew. */
const pauseMs = 200

/** A letter as the server last wrote it. */
export interface Written<Mail> {
  data: Mail | undefined
  error: unknown
  /** Whether it says what its author chose last. */
  isCurrent: boolean
}

/**
 * The letter that would go out as things stand, written by the server while its author watches. One request is
 * under way at most: a newer one cancels it, and while nobody looks at the page none is made.
 *
 * @param also what it depends on besides the wish
 */
export function useWritten<Wish, Mail>(
  wish: Wish,
  queryOf: (wish: Wish) => UseQueryOptions<Mail>,
  also: readonly unknown[] = [],
): Written<Mail> {
  const isSeen = useDocumentVisibility() === 'visible'
  const wanted = JSON.stringify(wish)
  const [asked] = useDebouncedValue(wanted, pauseMs)
  const { queryKey, ...query } = queryOf(JSON.parse(asked))
  const { data, error, isPlaceholderData } = useQuery({
    ...query,
    queryKey: [...queryKey, ...also],
    enabled: isSeen,
    placeholderData: keepPreviousData,
  })
  return { data, error, isCurrent: asked === wanted && data !== undefined && !isPlaceholderData }
}
