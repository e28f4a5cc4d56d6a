import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { type EngineAddresses, MigrationAdapter } from './adapter'
import type { SchemaFile } from './files'

/**
 * Loaded once in a process and used by one at a time, also where a test runner has loaded this file twice: the bindings
 * know one WebAssembly memory, and whatever is still under way in another one panics.
 */
const inProcess = globalThis as { samladEngine?: Promise<void>; samladEngineUse?: Promise<unknown> }

/** Opens Prisma's schema engine, compiled to WebAssembly, for the time of `use`. */
export function withEngine<T>(
  addresses: EngineAddresses,
  use: (engine: bindings.SchemaEngine) => Promise<T>,
  schema?: SchemaFile[],
): Promise<T> {
  const next = (inProcess.samladEngineUse ?? Promise.resolve()).then(() => openEngine(addresses, use, schema))
  inProcess.samladEngineUse = next.catch(() => undefined)
  return next
}

async function openEngine<T>(
  addresses: EngineAddresses,
  use: (engine: bindings.SchemaEngine) => Promise<T>,
  schema?: SchemaFile[],
): Promise<T> {
  inProcess.samladEngine ??= load()
  await inProcess.samladEngine
  const adapter = new MigrationAdapter(addresses)
  const factory = bindMigrationAwareSqlAdapterFactory(adapter)
  const datamodels = schema?.map(({ path, content }): [string, string] => [path, content])
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory)
  try {
    return await use(engine)
  } finally {
    engine.free()
    await adapter.close()
  }
}

async function load(): Promise<void> {
  // Where the engine leaves its last words; without it a panic says nothing.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } })
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = await WebAssembly.compile(await readFile(script.replace(/\.js$/, '.wasm')))
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': imports() })
  bindings.__wbg_set_wasm(exports)
  const start = exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** The engine's guard timers outlive its work by seconds; they must not hold the process. */
function imports(): WebAssembly.ModuleImports {
  const entries = Object.entries(bindings).map(([name, value]) =>
    name.startsWith('__wbg_setTimeout_') ? [name, passingTimeout] : [name, value],
  )
  return Object.fromEntries(entries) as WebAssembly.ModuleImports
}

function passingTimeout(callback: () => void, delay: number): NodeJS.Timeout {
  return setTimeout(callback, delay >>> 0).unref()
}

function throwPanic(message: string): never {
  throw new Error(message)
}
