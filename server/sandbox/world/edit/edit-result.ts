/** `message` is a plain sentence for whoever edits the world. */
export type EditResult<Thing> = { ok: true; value: Thing } | { ok: false; message: string }
