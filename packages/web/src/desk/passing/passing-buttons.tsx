import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../parts/key-hint.tsx'
import classes from './passing-buttons.module.css'
import { useAskPassing } from './passing-context.tsx'

const buttons = [
  { kind: 'defer', key: 'H' },
  { kind: 'handOver', key: 'O' },
  { kind: 'skip', key: 'S' },
] as const

/** What else can be done with a case that is not decided now; leads can also change its place. */
export function PassingButtons() {
  const { t } = useTranslation('desk')
  const { may, ask } = useAskPassing()
  return (
    <div className={classes.buttons}>
      {buttons
        .filter(({ kind }) => may[kind])
        .map(({ kind, key }) => (
          <Button
            key={kind}
            variant="subtle"
            color="gray"
            size="compact-xs"
            classNames={{ root: classes.button, inner: classes.inner, section: classes.key }}
            rightSection={<KeyHint>{key}</KeyHint>}
            aria-keyshortcuts={key.toLowerCase()}
            onClick={() => ask(kind)}
          >
            {t(`${kind}.open`)}
          </Button>
        ))}
      {may.raise && <PriorityMenu />}
    </div>
  )
}

function PriorityMenu() {
  const { t } = useTranslation('desk')
  const { ask } = useAskPassing()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={22} aria-label={t('priority.open')}>
          <IconArrowsSort size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden="true" />}
          onClick={() => ask('raise')}
        >
          {t('priority.confirm.raise')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden="true" />}
          onClick={() => ask('lower')}
        >
          {t('priority.confirm.lower')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
