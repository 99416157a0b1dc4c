import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './project.mjs'

/** Lets Node run a file of the server by itself: `@/x` is a file of this project, as for the build. Load with `--import`. */
registerHooks({
  resolve: (specifier, context, next) => {
    if (!specifier.startsWith('@/')) return next(specifier, context)
    const path = join(ROOT, specifier.slice(2))
    return next(pathToFileURL(existsSync(`${path}.ts`) ? `${path}.ts` : path).href, context)
  },
})
