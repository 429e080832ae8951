-- When the citizen of a call was on hold. Kept as long as the ticket; one without an end is on.
CREATE TABLE hold (
    call  uuid        NOT NULL REFERENCES ticket,
    since timestamptz NOT NULL,
    until timestamptz
);

CREATE INDEX hold_call ON hold (call);
