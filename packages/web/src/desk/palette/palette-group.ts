/** Something that the palette does or opens; `keys` is what does the same at once, `aside` tells it from others. */
export interface PaletteAction {
  id: string
  label: string
  aside?: string
  keys?: string
  act: () => void
}

export interface PaletteGroup {
  group: string
  actions: PaletteAction[]
}
