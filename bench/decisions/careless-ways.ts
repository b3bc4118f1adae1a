import { bases } from './bases.ts'
import { builtIn, type ContradictionName } from './contradictions.ts'
import { drafted } from './draft.ts'
import { either } from './honest-ways.ts'
import type { Truth } from './submission.ts'
import type { Way } from './way.ts'

/** What nobody writes by mistake. */
const onPurpose: readonly ContradictionName[] = [
  'another origin in the column of sources',
  'IP addresses of other countries',
  'private mailboxes of employees',
  'private mailboxes of newsrooms',
  'an export of those who left',
]

/** Lists with one contradiction each; most come about by carelessness. */
export const carelessWays: readonly Way[] = (Object.keys(builtIn) as ContradictionName[]).map(
  (name): Way => {
    const { base, put } = builtIn[name]
    const truth: Truth = onPurpose.includes(name) ? 'dishonest' : 'careless'
    return {
      ...{ name, truth, each: 2 },
      make(chance, key) {
        const rows = Math.floor(10 ** chance.between(2, 3))
        const draft = either(drafted(chance, key, bases[base], { rows }))
        put(draft)
        draft.contradictions.push(name)
        return [draft]
      },
    }
  },
)
