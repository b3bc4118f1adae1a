interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/**
 * Every item of a list, page by page, fetched as they are read.
 *
 * ```ts
 * const params = { account: 'c-1047' }
 * for await (const group of paginate(client.listGroups, { params })) console.log(group.name)
 * ```
 */
export async function* paginate<Item, ListInput extends { query?: object } | undefined>(
  list: (input: ListInput) => Promise<Page<Item>>,
  input: ListInput,
): AsyncGenerator<Item, void, undefined> {
  let cursor: string | null = null
  do {
    const query: object = cursor === null ? { ...input?.query } : { ...input?.query, cursor }
    const page: Page<Item> = await list({ ...input, query } as ListInput)
    yield* page.items
    cursor = page.nextCursor
  } while (cursor !== null)
}
