import type { Policy } from '@freigabe/contract'
import { useLocalText } from '../i18n/use-local-text.ts'
import { BasisTag } from './basis-tag.tsx'
import classes from './ruling-source.module.css'

interface RulingSourceProps {
  policy: Policy
  ruling: Policy['methods'][number]['rulings'][number]
}

/** Whose rule it is: a house rule, or the law of which country. */
export function RulingSource({ policy, ruling: { pack, basis } }: RulingSourceProps) {
  const words = useLocalText()
  const title = policy.packs.find(({ id }) => id === pack)?.title
  return (
    <>
      <BasisTag basis={basis} />
      {basis === 'law' && title && <span className={classes.pack}>{words(title)}:</span>}
    </>
  )
}
