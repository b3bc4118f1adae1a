import type { Question } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { Section } from '../parts/section.tsx'
import { ConversationList } from './conversation-list.tsx'

/** The conversation so far, in a section of its own; nothing where nothing was asked. */
export function Conversation({ account, questions }: { account: string; questions: Question[] }) {
  const { t } = useTranslation('review')
  if (questions.length === 0) return null
  return (
    <Section title={t('conversation.title', { count: questions.length })}>
      <ConversationList account={account} questions={questions} />
    </Section>
  )
}
