import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
import { useStatementLabel } from '../use-statement-label.ts'
import classes from './jump-list.module.css'

interface JumpListProps {
  ids: string[]
  /** Called before the jump: a dialog in the way closes. */
  onJump?: () => void
}

/** More than these wait behind a word of how many they are. */
const shownFirst = 3

/** Statements by name, each leading to its place in the case; of many, the next ones first. */
export function JumpList({ ids, onJump }: JumpListProps) {
  const { t } = useTranslation('desk')
  const shown = ids.length > shownFirst + 1 ? ids.slice(0, shownFirst) : ids
  const more = ids.slice(shown.length)
  return (
    <div className={classes.jumps}>
      <Jumps ids={shown} onJump={onJump} />
      {more.length > 0 && (
        <details>
          <summary className={classes.more}>{t('hurdle.more', { number: more.length })}</summary>
          <Jumps ids={more} onJump={onJump} />
        </details>
      )}
    </div>
  )
}

function Jumps({ ids, onJump }: JumpListProps) {
  const words = useLocalText()
  const labelOf = useStatementLabel()
  const { goTo } = useCase()
  return (
    <ul className={classes.list}>
      {ids.map((id) => (
        <li key={id}>
          <UnstyledButton
            className={classes.jump}
            onClick={() => {
              onJump?.()
              // A closing dialog first gives the focus back to where it came from.
              setTimeout(() => goTo(id), onJump ? 200 : 0)
            }}
          >
            {words(labelOf(id))}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
