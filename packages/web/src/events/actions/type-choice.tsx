import type { EventName } from '@freigabe/contract'
import { Checkbox, Input, Radio, Stack, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type EventTypeGroup, eventTypeGroups, groupNames } from '../event-types.ts'
import { useTypeName } from '../use-type-name.ts'
import classes from './type-choice.module.css'

interface TypeChoiceProps {
  all: boolean
  onAll: (all: boolean) => void
  chosen: EventName[]
  onChoose: (types: EventName[]) => void
  error: string | false
}

/** Which types of event a webhook reports: all, or some, by what they are about. */
export function TypeChoice({ all, onAll, chosen, onChoose, error }: TypeChoiceProps) {
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
