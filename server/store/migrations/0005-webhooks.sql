CREATE TABLE webhooks (
  id text PRIMARY KEY,
  name text NOT NULL,
  shape text NOT NULL CHECK (shape IN ('generic', 'dingtalk', 'feishu', 'slack')),
  host text NOT NULL,
  url_ending text NOT NULL,
  has_secret boolean NOT NULL,
  sealed text NOT NULL,
  locale text NOT NULL,
  account_id text NOT NULL,
  events jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz,
  last_success_at timestamptz,
  last_failure_at timestamptz
);
--> statement-breakpoint
CREATE TABLE webhook_deliveries (
  id text PRIMARY KEY,
  webhook_id text NOT NULL REFERENCES webhooks ON DELETE CASCADE,
  operation_id text NOT NULL REFERENCES operations,
  event text NOT NULL CHECK (event IN ('accomplished', 'failed', 'rejected', 'needs_attention')),
  state text NOT NULL CHECK (state IN ('pending', 'delivered', 'given_up')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz,
  lease_owner text,
  lease_until timestamptz,
  last_outcome jsonb,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  UNIQUE (webhook_id, operation_id, event),
  CHECK ((next_at IS NULL) = (state <> 'pending')),
  CHECK ((delivered_at IS NULL) = (state <> 'delivered'))
);
--> statement-breakpoint
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE next_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (created_at DESC, id);
--> statement-breakpoint
CREATE INDEX operation_steps_told ON operation_steps (at) WHERE state IN ('accomplished', 'failed', 'rejected', 'needs_attention');
