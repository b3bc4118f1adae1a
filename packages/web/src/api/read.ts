import type { Client } from '@freigabe/sdk'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from './client.ts'
import { keyOf } from './keys.ts'

type Operation = keyof Client
type Answer<Name extends Operation> = Awaited<ReturnType<Client[Name]>>
type Input<Name extends Operation> = Parameters<Client[Name]>[0]
/** An operation that can be called with nothing may be read with nothing. */
type Given<Name extends Operation> =
  undefined extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>]

/** Operations that answer page by page. */
type Paged = {
  [Name in Operation]: Answer<Name> extends { nextCursor: string | null } ? Name : never
}[Operation]

/** What an operation is handed, when it does not matter which. */
interface AnyInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
}

type Call<Result> = (input: AnyInput, options: { signal: AbortSignal }) => Promise<Result>

/**
 * A query of what an operation answers, typed by the contract: `useQuery(read('readGroup', { params }))`. What is
 * more than the call, such as how often it is looked at again, is spread beside it.
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
    // A list and its first page may be asked for alike, and are not kept alike.
    queryKey: [...keyOf(operation, input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call({ ...input, query: { ...input.query, cursor: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
