import {
  type DataTag,
  type InvalidateQueryFilters,
  type QueryKey,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

/** What a change means for what was read before. */
interface Effects<Data, Answer> {
  /** The query that holds what the change answers with; the screen takes it over at once. */
  becomes?: Holding<Data> | ((answer: Answer) => Holding<Data>)
  /** What no longer holds once it is done. The change counts as under way until that is read anew. */
  stale?: InvalidateQueryFilters
  /** What perhaps no longer holds when it is refused: mostly that which led to the wish. */
  doubtful?: InvalidateQueryFilters
  /** How long what it answers is kept once nothing shows it. */
  gcTime?: number
}

interface Holding<Data> {
  queryKey: DataTag<QueryKey, Data, Error>
}

/** Something that a person changes over the API, and what of the screen it touches. */
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
