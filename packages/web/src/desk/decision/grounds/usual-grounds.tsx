import { Checkbox, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocalText } from '../../../i18n/use-local-text.ts'
import { useCase } from '../../case/case-context.tsx'
import { withGrounds } from '../letter/question-text.ts'
import { groundsOn } from './grounds-on.ts'
import { groundsPut } from './grounds-put.ts'
import { useAskedStatements } from './use-asked-statements.ts'

/** The grounds that the asked statements bear out: whoever ticks them needs no second question for a rejection. */
export function UsualGrounds() {
  const { t } = useTranslation('desk')
  const words = useLocalText()
  const { policy, draft, change, shown } = useCase()
  const asked = useAskedStatements()
  const { asked: put, stated } = groundsPut(shown, policy)
  const usual = new Set(asked.flatMap((id) => groundsOn(id, policy)))
  const offered = policy.grounds.filter(
    ({ code }) => usual.has(code) && !put.has(code) && !stated.has(code),
  )
  if (offered.length === 0) return null
  const others = draft.ask.grounds.filter((code) => !offered.some((ground) => ground.code === code))
  return (
    <Checkbox.Group
      label={t('ask.usual')}
      value={draft.ask.grounds}
      onChange={(next) =>
        change('ask', (before) =>
          withGrounds(before, [...new Set([...others, ...next])], policy, shown.account.locale),
        )
      }
    >
      <Stack gap="xs" mt="xs">
        {offered.map(({ code, title }) => (
          <Checkbox key={code} value={code} label={words(title)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
