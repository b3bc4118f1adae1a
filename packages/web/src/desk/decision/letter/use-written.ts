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

/** What a letter is to say, once nothing has changed for a moment; while nobody looks at the page, it is not asked for. */
export function useSettled<Wish>(wish: Wish) {
  const isSeen = useDocumentVisibility() === 'visible'
  const wanted = JSON.stringify(wish)
  const [asked] = useDebouncedValue(wanted, pauseMs)
  return { asked: JSON.parse(asked) as Wish, isSettled: asked === wanted, isSeen }
}

/** The letter that would go out as things stand, written by the server while its author watches. */
export function useWritten<Wish, Mail>(
  wish: Wish,
  mailOf: (wish: Wish) => UseQueryOptions<Mail>,
): Written<Mail> {
  const { asked, isSettled, isSeen } = useSettled(wish)
  const { data, error, isPlaceholderData } = useQuery({
    ...mailOf(asked),
    enabled: isSeen,
    placeholderData: keepPreviousData,
  })
  return { data, error, isCurrent: isSettled && data !== undefined && !isPlaceholderData }
}
