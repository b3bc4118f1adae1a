const ids = new Set<string>()

/** The decisions that were taken back on this screen: they have ended without being carried out. */
export const takenBack = {
  remember: (id: string) => void ids.add(id),
  has: (id: string) => ids.has(id),
}
