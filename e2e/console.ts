import type { Locator, Page } from 'playwright/test'
import { freePort, type Running, startProcess } from './process'
import type { World } from './world'

const SERVER = 'scripts/serve.mjs'

/** What the controls are called in English and in Chinese. */
const CREATE_SNAPSHOT = /^(Create snapshot|创建快照)$/
const NAME = /^(Name|名称)$/
const TAGS = /^(Tags|标签)$/
const createSnapshotOf = (disk: string): RegExp => new RegExp(`^(Create snapshot of ${disk}\\b|为 ?${disk} ?创建快照)`)

/** The console as verbs: what an operator does and sees. */
export class Console {
  readonly page: Page
  readonly #world: World
  readonly #dataDir: string
  readonly #expected: RegExp[] = []
  #env: Record<string, string> = {}
  #running: Promise<Running> | null = null

  constructor({ page, world, dataDir }: { page: Page; world: World; dataDir: string }) {
    this.page = page
    this.#world = world
    this.#dataDir = dataDir
  }

  /** Settings for the console process; to be said before its first verb. */
  isConfigured(env: Record<string, string>): void {
    this.#env = env
  }

  /** Complaints of the browser that belong to the test, such as an answer 404. */
  mayComplain(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  expects(complaint: string): boolean {
    return this.#expected.some((pattern) => pattern.test(complaint))
  }

  async start(): Promise<string> {
    this.#running ??= this.#start()
    return (await this.#running).url
  }

  async stop(): Promise<void> {
    const running = await this.#running?.catch(() => null)
    await running?.stop()
  }

  async output(): Promise<string> {
    return (await this.#running)?.output() ?? ''
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(`${await this.start()}${path}`)
    // an address may open a dialog, which hides the page behind it from assistive technology
    await this.page.getByRole('main', { includeHidden: true }).waitFor()
  }

  /** The create form of a disk, from its row. */
  async opensForm(disk: string): Promise<Locator> {
    await this.page
      .getByRole('button', { name: createSnapshotOf(disk) })
      .first()
      .click()
    const form = this.page.getByRole('dialog')
    await form.getByLabel(NAME, { exact: true }).waitFor()
    return form
  }

  /** Types `key=value` into the tags of the form. */
  async tags(form: Locator, tag: string): Promise<void> {
    const box = form.getByLabel(TAGS, { exact: true })
    await box.fill(tag)
    await box.press('Enter')
  }

  /** When a milestone of the live status was reached: there only once it was. */
  milestone(form: Locator, name: string): Locator {
    return form.getByRole('listitem').filter({ hasText: name }).getByRole('time')
  }

  async submits(form: Locator): Promise<void> {
    await form.getByRole('button', { name: CREATE_SNAPSHOT }).click()
  }

  async #start(): Promise<Running> {
    const port = await freePort()
    const url = `http://localhost:${port}`
    return startProcess({
      script: SERVER,
      args: [],
      env: {
        PORT: String(port),
        NEXT_TELEMETRY_DISABLED: '1',
        DATA_DIR: this.#dataDir,
        ECS_SANDBOX_URL: this.#world.sandbox.url,
        ALIBABA_CLOUD_ACCESS_KEY_ID: this.#world.accessKeyId,
        ...this.#env,
      },
      url,
      readyPath: '/api/health/live',
    })
  }
}
