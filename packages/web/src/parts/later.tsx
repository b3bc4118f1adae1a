import { type AnyRouter, useRouter } from '@tanstack/react-router'
import {
  type ComponentType,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import { queryClient } from '../api/query-client.ts'

/** A part of a page whose code comes in a file of its own. `standIn` is shown until it is there. */
interface Later<Props> {
  (props: Props & { standIn?: ReactNode }): ReactNode
  fetch(): Promise<unknown>
}

/** Lets a part be loaded when it is shown, or before that by `useSoon`; then it is shown at once. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  let loaded: { Part: ComponentType<Props> } | undefined
  const fetch = async () => {
    loaded ??= { Part: await load() }
    return { default: loaded.Part }
  }
  const Loading = lazy(fetch)
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, where it is declared.
  function Part({ standIn, ...props }: Props & { standIn?: ReactNode }) {
    // Once chosen it stays, or what was typed into it would be gone.
    const [{ Part: Chosen }] = useState(() => loaded ?? { Part: Loading })
    return (
      <Suspense fallback={standIn}>
        <Chosen {...(props as unknown as Props)} />
      </Suspense>
    )
  }
  return Object.assign(Part, { fetch })
}

/** Fetches parts as soon as the page stands and the browser has nothing else to do. */
export function useSoon(...parts: { fetch(): Promise<unknown> }[]) {
  const router = useRouter()
  // biome-ignore lint/correctness/useExhaustiveDependencies: parts are the same for as long as the page lives.
  useEffect(
    () =>
      whenStanding(router, () => {
        // A part that cannot be fetched now is fetched when it is wanted, and says then what failed.
        for (const part of parts) part.fetch().catch(() => {})
      }),
    [],
  )
}

/**
 * Does something as soon as the page stands with what it reads, and the browser has nothing else to do; returns how
 * to leave it.
 */
export function whenStanding(router: AnyRouter, act: () => void): () => void {
  let turn: number
  const look = () => {
    if (router.state.isLoading || queryClient.isFetching() > 0) turn = idle.ask(look)
    else act()
  }
  turn = idle.ask(look)
  return () => idle.leave(turn)
}

/** Safari knows no idle moments. */
const idle =
  'requestIdleCallback' in window
    ? {
        ask: (act: () => void) => requestIdleCallback(act, { timeout: 2000 }),
        leave: (turn: number) => cancelIdleCallback(turn),
      }
    : {
        ask: (act: () => void) => setTimeout(act, 200),
        leave: (turn: number) => clearTimeout(turn),
      }

/** Whether something was ever so: what was opened once stays, closed. */
export function useEver(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo)
  if (isSo && !was) setWas(true)
  return was || isSo
}

/** False until the rest is painted, so that nothing of it waits for what is wanted later. */
export function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    const turn = requestAnimationFrame(() => setPainted(true))
    return () => cancelAnimationFrame(turn)
  }, [])
  return isPainted
}

/** False at first, so that what opens notes where the focus was before. */
export function useIsHere(): boolean {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return isHere
}

/** For a button that takes the place of one just pressed: it takes the focus too, before `isHere`. */
export function useTakeOver(): { button: RefObject<HTMLButtonElement | null>; isHere: boolean } {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return { button, isHere: useIsHere() }
}
