CREATE INDEX operations_by_state ON operations (state, account_id) WHERE state NOT IN ('accomplished', 'cancelled');
--> statement-breakpoint
CREATE INDEX operations_of_person ON operations (person_id, accepted_at DESC, id);
--> statement-breakpoint
CREATE INDEX operations_retries ON operations (retry_of) WHERE retry_of IS NOT NULL;
