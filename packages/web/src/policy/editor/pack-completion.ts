import type { CompletionContext, CompletionSource } from '@codemirror/autocomplete'
import type { Schema } from './schema-at.ts'
import { suggestions } from './suggestions.ts'

/**
 * Completion in the text of a pack. The schema is loaded on first use.
 *
 * @param texts the current texts of all packs together
 */
export function packCompletion(texts: () => readonly string[]): CompletionSource {
  return async (context: CompletionContext) => {
    const word = context.matchBefore(/[\w-]*/)
    if (!word || (word.from === word.to && !context.explicit)) return null
    const { default: schema } = await import(
      '../../../../../docs/reference/policy-pack.schema.json'
    )
    const before = context.state.sliceDoc(0, word.from)
    const options = suggestions(schema as unknown as Schema, before, texts()).map(
      ({ label, insert, detail }) => ({
        label,
        apply: insert,
        ...(detail ? { info: detail } : {}),
      }),
    )
    return { from: word.from, options, validFor: /^[\w-]*$/ }
  }
}
