import type { Policy } from '@freigabe/contract'
import { Box } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../i18n/use-local-text.ts'
import classes from './ruling-source.module.css'

interface RulingSourceProps {
  policy: Policy
  ruling: Policy['methods'][number]['rulings'][number]
}

/** Whose rule it is: the house's, or the law of which country. */
export function RulingSource({ policy, ruling: { pack, basis } }: RulingSourceProps) {
  const words = useLocalText()
  const title = policy.packs.find(({ id }) => id === pack)?.title
  return (
    <>
      <BasisTag basis={basis} />
      {basis === 'law' && title && (
        <Box component="span" ms="0.4em" c="dimmed" fz="sm">
          {words(title)}:
        </Box>
      )}
    </>
  )
}

/** Whether a rule is the law or the platform's own. */
export function BasisTag({ basis }: { basis: 'law' | 'house' }) {
  const { t } = useTranslation('case')
  return <span className={classes.tag}>{t(`basis.${basis}`)}</span>
}
