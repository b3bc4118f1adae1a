import type { Api, BodyInput, EventName, WebhookEndpoint } from '@freigabe/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { TypeChoice } from './type-choice.tsx'

type Wish = BodyInput<Api['createWebhookEndpoint']>

interface EndpointFormProps {
  /** The webhook to change; without it, a new one. */
  endpoint?: WebhookEndpoint
  mutation: {
    isPending: boolean
    error: unknown
    mutate: (wish: Wish, options: { onError: (error: unknown) => void }) => void
  }
  submit: string
  onCancel: () => void
}

/** Where a webhook sends, what it is for, and what it reports. */
export function EndpointForm({ endpoint, mutation, submit, onCancel }: EndpointFormProps) {
  const { t } = useTranslation(['events', 'parts'])
  const fields = useFields(
    { url: endpoint?.url ?? '', description: endpoint?.description ?? '' },
    { url: 'url' },
  )
  const [all, setAll] = useState(endpoint === undefined || endpoint.types.length === 0)
  const [types, setTypes] = useState<EventName[]>(endpoint?.types ?? [])
  const [tried, setTried] = useState(false)
  const lacksTypes = !all && types.length === 0
  const onSubmit = fields.submit(({ url, description }) => {
    setTried(true)
    if (lacksTypes) return
    const wish = { url: url.trim(), description: description.trim() || null }
    mutation.mutate({ ...wish, types: all ? [] : types }, { onError: fields.refuse })
  })
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack>
        <TextInput
          {...fields.field('url')}
          type="url"
          label={t('form.url')}
          description={t('form.urlHint')}
          placeholder="https://"
          data-autofocus
        />
        <TextInput
          {...fields.field('description')}
          label={t('form.description')}
          description={t('form.descriptionHint')}
        />
        <TypeChoice
          all={all}
          onAll={setAll}
          chosen={types}
          onChoose={setTypes}
          error={tried && lacksTypes && t('form.typesRequired')}
        />
        {/* The form may be longer than the screen: what went wrong stands beside the button. */}
        <ProblemNotice error={mutation.error} atFields={fields.names} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
          <Button type="submit" loading={mutation.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
