/** What the page of webhooks asks about at the moment, in a dialog. */
export type AskedOfWebhook = { kind: 'add' } | { kind: 'test' | 'renew' | WebhookDeed; webhookId: string }

/** What is asked once more before it is done. */
export type WebhookDeed = 'disable' | 'enable' | 'delete'
