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

/** A link to one of our pages: typed by the route tree, preloaded when the pointer comes near. */
export const TextLink: LinkComponent<typeof AnchorBase> = createLink(AnchorBase)

/** A button that leads to one of our pages. */
export const ButtonLink: LinkComponent<typeof ButtonBase> = createLink(ButtonBase)
