CREATE TABLE audit_events (
  sequence bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  event text NOT NULL,
  outcome text NOT NULL,
  person_id text,
  person text NOT NULL,
  role text,
  account_id text,
  region_id text,
  subject_id text,
  code text,
  request_id text,
  address text,
  facts jsonb NOT NULL,
  hash text NOT NULL
);
--> statement-breakpoint
CREATE INDEX audit_events_at ON audit_events (at);
--> statement-breakpoint
CREATE INDEX audit_events_person ON audit_events (person_id, sequence);
--> statement-breakpoint
CREATE INDEX audit_events_subject ON audit_events (subject_id, sequence);
--> statement-breakpoint
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_events is append-only';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
