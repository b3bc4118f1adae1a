import {
  type DataTag,
  type InvalidateQueryFilters,
  type QueryKey,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

/** What a change means for data that was read before. */
interface Effects<Data, Answer> {
  /** The query that holds the change's answer; the screen adopts it at once. */
  becomes?: Holding<Data> | ((answer: Answer) => Holding<Data>)
  /**
   * What is no longer valid once it is done. The change counts as under way until that has been read again.
   */
  stale?: InvalidateQueryFilters
  /** What may no longer be valid when it is refused: mostly the data that led to the request. */
  doubtful?: InvalidateQueryFilters
  /** How long its answer is kept once nothing shows it. */
  gcTime?: number
}

interface Holding<Data> {
  queryKey: DataTag<QueryKey, Data, Error>
}

/** Something that a person changes over the API, and the parts of the screen that it affects. */
export function useChange<Data, Answer extends Data, Wish = void>(
  change: (wish: Wish) => Promise<Answer>,
  { becomes, stale, doubtful, gcTime }: Effects<Data, Answer>,
) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    gcTime,
    onSuccess: (answer) => {
      const kept = typeof becomes === 'function' ? becomes(answer) : becomes
      if (kept) queryClient.setQueryData(kept.queryKey, answer)
      return stale && queryClient.invalidateQueries(stale)
    },
    onError: () => doubtful && queryClient.invalidateQueries(doubtful),
  })
}
