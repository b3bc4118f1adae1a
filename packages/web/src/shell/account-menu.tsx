import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useTakeOver } from '../parts/later.tsx'
import { useSession } from '../people/session.ts'
import classes from './frame.module.css'

interface AccountMenuProps {
  account: string
  /** Draws what opens it. */
  button: (ref: Ref<HTMLButtonElement>) => ReactElement
  opened: boolean
  onChange: (opened: boolean) => void
}

/** The accounts of a person who has several, to go from one to another. */
export function AccountMenu({ account, button, opened, onChange }: AccountMenuProps) {
  const { t } = useTranslation()
  const { memberships } = useSession()
  const navigate = useNavigate()
  const { button: target, isHere } = useTakeOver()
  return (
    <Menu position="bottom-start" width={300} opened={opened && isHere} onChange={onChange}>
      <Menu.Target>{button(target)}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('account.switch')}</Menu.Label>
        {/* biome-ignore lint/a11y/useSemanticElements: a menu holds no fieldset. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard. */}
        <div role="group" aria-label={t('account.switch')} className={classes.list} tabIndex={0}>
          {memberships.map(({ accountId, accountName, role, suspended }) => (
            <Menu.Item
              key={accountId}
              aria-current={accountId === account || undefined}
              rightSection={accountId === account && <IconCheck size={16} aria-hidden="true" />}
              onClick={() => navigate({ to: '/a/$account', params: { account: accountId } })}
            >
              <span className={classes.option}>{accountName}</span>
              <span className={classes.role}>
                {t(`account.role.${role}`)}
                {suspended && ` · ${t('account.suspended')}`}
              </span>
            </Menu.Item>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  )
}
