import { useDebouncedValue, useDocumentVisibility } from '@mantine/hooks'

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
