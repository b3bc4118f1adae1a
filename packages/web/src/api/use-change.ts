import {
  type DataTag,
  hashKey,
  type InvalidateQueryFilters,
  type QueryClient,
  type QueryKey,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

/** What a change means for data that was read before. */
interface Effects<Data, Answer> {
  /**
   * The query that holds the change's answer; the screen adopts it at once. Changes of the same query are sent
   * one after another, or a late answer would show what an earlier one had left.
   */
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
  const isKnown = becomes !== undefined && typeof becomes !== 'function'
  return useMutation({
    mutationFn: change,
    scope: isKnown ? { id: hashKey(becomes.queryKey) } : undefined,
    gcTime,
    onSuccess: (answer) => {
      const kept = typeof becomes === 'function' ? becomes(answer) : becomes
      if (kept) adopt(queryClient, kept, answer)
      return stale && queryClient.invalidateQueries(stale)
    },
    onError: () => doubtful && queryClient.invalidateQueries(doubtful),
  })
}

/** A reading that began before the change would put its older data over the answer, so it begins again. */
function adopt(queryClient: QueryClient, { queryKey }: Holding<unknown>, answer: unknown) {
  const isBeingRead = queryClient.isFetching({ queryKey, exact: true }) > 0
  queryClient.setQueryData(queryKey, answer)
  if (isBeingRead) queryClient.invalidateQueries({ queryKey, exact: true })
}
