import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core'
import { createLink, type LinkComponent } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type AnchorElementProps = Omit<ComponentPropsWithRef<'a'>, 'color' | 'style'>

function AnchorBase(props: AnchorProps & AnchorElementProps) {
  return <Anchor {...props} />
}

function ButtonBase(props: ButtonProps & AnchorElementProps) {
  return <Button component="a" {...props} />
}

/** A link to a page of ours: typed by the route tree, loaded when the pointer comes near. */
export const TextLink: LinkComponent<typeof AnchorBase> = createLink(AnchorBase)

/** A button that leads to a page of ours. */
export const ButtonLink: LinkComponent<typeof ButtonBase> = createLink(ButtonBase)
