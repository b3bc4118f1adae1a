import { useLocalText } from '../../../i18n/use-local-text.ts'
import classes from '../check/check-list.module.css'
import { useWizard } from '../wizard-context.ts'

/** What of a statement does not go with the file, beside its field as soon as it is saved. */
export function MistakesAt({ pointer }: { pointer: string }) {
  const words = useLocalText()
  const { kept } = useWizard()
  const found = kept.server.contradictions.filter((one) => one.pointer === pointer)
  // What has been typed since may have settled it.
  const isCurrent = kept.state === 'saved'
  return (
    <div role="status">
      {isCurrent &&
        found.map(({ code, text, advice }) => (
          <div key={code} className={classes.part} data-tone="amber">
            <p className={classes.text}>{words(text)}</p>
            <p className={classes.advice}>{words(advice)}</p>
          </div>
        ))}
    </div>
  )
}
