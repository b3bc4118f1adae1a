import { diffWordsWithSpace } from 'diff'
import { maskAddresses } from '../../../parts/mask-addresses.ts'

/** A piece of two texts: in both, in the later one only, or in the earlier one only. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Texts with more changes than these have little in common, and are read one after the other. */
const mostChanges = 400

/**
 * What became of a text, word by word, with the addresses in it masked before it is cut; null where hardly
 * anything of it is left.
 */
export function wordChanges(before: string, now: string): WordChange[] | null {
  const options = { maxEditLength: mostChanges }
  const changes = diffWordsWithSpace(maskAddresses(before), maskAddresses(now), options)
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? null
  )
}
