import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { freePort } from './process'
import { send } from './send'

test('an answer that breaks off in the middle is a failure, not an endless wait', async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')

  await expect(send(`http://127.0.0.1:${port}/`)).rejects.toThrow()

  server.close()
})
