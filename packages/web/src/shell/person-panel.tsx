import {
  type MantineColorScheme,
  Popover,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core'
import { IconLogout, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useTakeOver } from '../parts/later.tsx'
import { useSession, useSignOut } from '../people/session.ts'
import { Choice } from './choice.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './person-menu.module.css'

interface PersonPanelProps {
  label: string
  /** Draws what opens it. */
  button: (ref: Ref<HTMLButtonElement>) => ReactElement
  opened: boolean
  onClose: () => void
}

/** What the person's button opens, beside it. */
export function PersonPanel({ label, button, opened, onClose }: PersonPanelProps) {
  const { t } = useTranslation()
  const { person } = useSession()
  const signOut = useSignOut()
  const { button: target, isHere } = useTakeOver()
  return (
    <Popover
      position="bottom-end"
      width={264}
      opened={opened && isHere}
      onDismiss={onClose}
      trapFocus
    >
      <Popover.Target>{button(target)}</Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={label}>
        <div className={classes.who}>
          <span className={classes.name}>{person.name}</span>
          <span className={classes.email}>{person.email}</span>
        </div>
        <Link to="/profile" className={classes.item} onClick={onClose}>
          <IconUser size={17} stroke={1.75} aria-hidden="true" />
          {t('person.profile')}
        </Link>
        <div className={classes.choices}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <UnstyledButton className={classes.item} onClick={() => signOut.mutate()}>
          <IconLogout size={17} stroke={1.75} aria-hidden="true" />
          {t('person.signOut')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  )
}

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto']

/** Light, dark, or as the device is set. */
function SchemeSwitch() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Choice
      label={t('person.scheme')}
      value={colorScheme}
      options={schemes.map((scheme) => ({ value: scheme, label: t(`person.${scheme}`) }))}
      onChange={setColorScheme}
    />
  )
}
