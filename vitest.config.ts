import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}server/test-setup/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', '.next/**'],
    setupFiles: ['./server/test-setup/console-error-fails.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
  },
})
