import type { Api, BodyInput, EventName, WebhookEndpoint } from '@freigabe/contract'
import {
  Button,
  Checkbox,
  Group,
  Input,
  Radio,
  Stack,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNotice } from '../../parts/page/problem-notice.tsx'
import { useFields } from '../../parts/use-fields.ts'
import { type EventTypeGroup, eventTypeGroups, groupNames, useTypeName } from '../event-types.ts'
import classes from './endpoint-form.module.css'

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

interface TypeChoiceProps {
  all: boolean
  onAll: (all: boolean) => void
  chosen: EventName[]
  onChoose: (types: EventName[]) => void
  error: string | false
}

/** Which types of event a webhook reports: all, or some, by what they are about. */
function TypeChoice({ all, onAll, chosen, onChoose, error }: TypeChoiceProps) {
  const { t } = useTranslation('events')
  return (
    <div>
      <Radio.Group
        label={t('form.types')}
        value={all ? 'all' : 'some'}
        onChange={(value) => onAll(value === 'all')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('form.all')} description={t('form.allHint')} />
          <Radio value="some" label={t('form.some')} />
        </Stack>
      </Radio.Group>
      {!all && (
        <ul className={classes.groups}>
          {groupNames.map((group) => (
            <GroupChoice key={group} group={group} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
      )}
      {error && (
        <Input.Error mt="xs" role="alert">
          {error}
        </Input.Error>
      )}
    </div>
  )
}

interface GroupChoiceProps extends Pick<TypeChoiceProps, 'chosen' | 'onChoose'> {
  group: EventTypeGroup
}

/** The types about one thing: all at once, or opened, one by one. */
function GroupChoice({ group, chosen, onChoose }: GroupChoiceProps) {
  const { t } = useTranslation('events')
  const typeName = useTypeName()
  const types: readonly EventName[] = eventTypeGroups[group]
  const [opened, { toggle }] = useDisclosure()
  const here = types.filter((type) => chosen.includes(type))
  const counted = t('form.chosen', { chosen: here.length, all: types.length })
  const choose = (some: readonly EventName[], are: boolean) => {
    const others = chosen.filter((type) => !some.includes(type))
    onChoose(are ? [...others, ...some] : others)
  }
  return (
    <li className={classes.group}>
      <div className={classes.head}>
        <Checkbox
          label={t(`group.${group}`)}
          checked={here.length === types.length}
          indeterminate={here.length > 0 && here.length < types.length}
          onChange={({ currentTarget: { checked } }) => choose(types, checked)}
        />
        <UnstyledButton
          className={classes.open}
          aria-expanded={opened}
          // The visible text is in the label too, for people who control the screen by voice.
          aria-label={t('form.single', { chosen: counted, group: t(`group.${group}`) })}
          onClick={toggle}
        >
          {counted}
          <IconChevronRight size={16} aria-hidden="true" className={classes.chevron} />
        </UnstyledButton>
      </div>
      {opened && (
        <Stack gap="xs" className={classes.types}>
          {types.map((type) => (
            <Checkbox
              key={type}
              label={typeName(type)}
              description={<code>{type}</code>}
              checked={chosen.includes(type)}
              onChange={({ currentTarget: { checked } }) => choose([type], checked)}
            />
          ))}
        </Stack>
      )}
    </li>
  )
}
