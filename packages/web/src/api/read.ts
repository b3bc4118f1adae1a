import type { Client } from '@freigabe/sdk'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'
import { keyOf } from './keys.ts'

type Operation = keyof Client
type Answer<Name extends Operation> = Awaited<ReturnType<Client[Name]>>
type Input<Name extends Operation> = Parameters<Client[Name]>[0]
/** An operation without required input may be read without input. */
type Given<Name extends Operation> =
  undefined extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>]

/** Operations that answer page by page. */
type Paged = {
  [Name in Operation]: Answer<Name> extends { nextCursor: string | null } ? Name : never
}[Operation]

/** The input of any operation. */
interface AnyInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
}

type Call<Result> = (input: AnyInput, options: { signal: AbortSignal }) => Promise<Result>

/**
 * A query of what an operation answers, typed by the contract: `useQuery(read('readGroup', { params }))`.
 * Further options, such as how often to refetch, are spread next to it.
 */
export function read<Name extends Operation>(operation: Name, ...[given]: Given<Name>) {
  const input: AnyInput = given ?? {}
  const call = client[operation] as unknown as Call<Answer<Name>>
  return queryOptions({
    queryKey: keyOf(operation, input),
    queryFn: ({ signal }) => call(input, { signal }),
  })
}

/** The same for a list that is read page by page. */
export function readPages<Name extends Paged>(operation: Name, ...[given]: Given<Name>) {
  const input: AnyInput = given ?? {}
  const call = client[operation] as unknown as Call<Answer<Name> & { nextCursor: string | null }>
  return infiniteQueryOptions({
    // A list and its first page may have the same input, but are not cached alike.
    queryKey: [...keyOf(operation, input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call({ ...input, query: { ...input.query, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
