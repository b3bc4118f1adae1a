import classes from './key-hint.module.css'

/**
 * The key that does the same as the button it stands in (`rightSection`). It is for the eye; give the
 * button `aria-keyshortcuts` for the ear.
 */
export function KeyHint({ children }: { children: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {children}
    </span>
  )
}
