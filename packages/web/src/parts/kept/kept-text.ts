/** What does not belong to what a person writes. */
export interface Unlike<State> {
  /** The ids of what it becomes: a new text gets new ones, or it would pass for the one that was sent. */
  ids?: readonly (keyof State)[]
  /** Where somebody is in it, and what they looked at. */
  aside?: readonly (keyof State)[]
}

/** What is typed and not sent, as this browser keeps it. */
export const keptText = {
  parse<State>(stored: string | null): State | null {
    try {
      return JSON.parse(stored ?? 'null')
    } catch {
      return null
    }
  },
  read: <State>(key: string): State | null => keptText.parse(localStorage.getItem(key)),
  write(key: string, state: unknown): void {
    try {
      localStorage.setItem(key, JSON.stringify(state))
    } catch {
      // A full or closed store costs the copy on the device, never the text on the screen.
    }
  },
  /** @param sent tells other windows what of their text is handed in with it */
  remove(key: string, sent?: unknown): void {
    if (sent !== undefined) keptText.write(key, sent)
    localStorage.removeItem(key)
  },
  /** Tells versions of one text apart, and makes another text of one. */
  compare<State extends object>(initial: () => State, { ids = [], aside = [] }: Unlike<State>) {
    const isOneOf = (names: readonly (keyof State)[]) => (name: string) =>
      names.some((each) => each === name)
    const words = (state: State) =>
      JSON.stringify(
        Object.entries(state)
          .filter(([name]) => !isOneOf([...ids, ...aside])(name))
          .sort(([one], [other]) => (one < other ? -1 : 1)),
        // Chosen is nothing, whether or not somebody looked at the choice.
        (_, value) => (Array.isArray(value) && value.length === 0 ? undefined : value),
      )
    return {
      isAside: (part: Partial<State>) => Object.keys(part).every(isOneOf(aside)),
      /** Whether only what it says can tell it from what stands there. */
      hasOnlyWords: (part: Partial<State>) => !Object.keys(part).some(isOneOf([...ids, ...aside])),
      isSame: (one: State, other: State) => words(one) === words(other),
      renew(state: State): State {
        const fresh = initial()
        return { ...state, ...Object.fromEntries(ids.map((id) => [id, fresh[id]])) }
      },
    }
  },
}
