import { Button, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/page/links.tsx'
import { NoticeBox } from '../../parts/page/notice-box.tsx'
import type { CaseProps } from '../case-props.ts'
import { type AnswersDraft, correctableOf, correctionsOf } from './answers-draft.ts'
import { KeptAnswers } from './kept-answers.tsx'

/** What somebody was still writing when the questions were answered elsewhere, or no longer waited for an answer. */
export function UnsentAnswers({
  account,
  opened,
  policy,
  draft: { state: kept, forget },
}: CaseProps & { draft: AnswersDraft }) {
  const { t } = useTranslation('case')
  const unsent = opened.questions.flatMap(({ id, answer }) => {
    const text = kept.texts[id]?.trim() ?? ''
    return text === '' || text === answer?.text ? [] : [text]
  })
  const corrections = correctionsOf(kept, correctableOf({ opened, policy }))
  if (unsent.length === 0 && Object.keys(corrections).length === 0) return null
  return (
    <NoticeBox tone="amber" title={t('answer.unsent')}>
      <Stack gap="xs" mt="xs">
        <KeptAnswers account={account} policy={policy} texts={unsent} answers={corrections} />
      </Stack>
      <Group gap="xs" mt="xs">
        <ButtonLink
          size="compact-sm"
          variant="default"
          to="/a/$account/requests/new"
          params={{ account }}
          search={{ kind: 'other', case: opened.id }}
        >
          {t('answer.writeUnsent')}
        </ButtonLink>
        <Button size="compact-sm" variant="default" onClick={forget}>
          {t('answer.dropUnsent')}
        </Button>
      </Group>
    </NoticeBox>
  )
}
