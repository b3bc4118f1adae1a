const pageBytes = 1 << 16

/**
 * The part of WebAssembly that is used: the language's types include it only together with a browser's page.
 */
interface Engine {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object) => { exports: unknown }
}

/** A module of `wasmModule`, at work. */
export interface Wasm<Run extends (...numbers: number[]) => void> {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  run: Run
}

type Written = () => Uint8Array<ArrayBuffer>

/** Writing and compiling one takes as long as screening a short list. */
const compiled = new Map<Written, object>()

/** Null where WebAssembly, its vectors or the right to compile it are missing. */
export function openWasm<Run extends (...numbers: number[]) => void>(
  written: Written,
): Wasm<Run> | null {
  try {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly
    const module = compiled.get(written) ?? new Module(written())
    compiled.set(written, module)
    return new Instance(module).exports as Wasm<Run>
  } catch {
    return null
  }
}

/** Lets the memory hold this many bytes. Views made before may be lost. */
export function makeRoom({ memory }: Pick<Wasm<() => void>, 'memory'>, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
}
