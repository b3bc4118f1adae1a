import classes from './key-hint.module.css'

/**
 * The key that does the same as the button it is in (`rightSection`). It is visual only; give the button
 * `aria-keyshortcuts` for screen readers.
 */
export function KeyHint({ children }: { children: string }) {
  return (
    <span className={classes.key} aria-hidden="true">
      {children}
    </span>
  )
}
