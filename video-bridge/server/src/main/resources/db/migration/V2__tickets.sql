-- A place in the queue for a clerk; confirmed to the citizen only after it is here.
CREATE TABLE ticket (
    call       uuid PRIMARY KEY,
    region     text        NOT NULL,
    day        date        NOT NULL,
    serial     int         NOT NULL,
    booth      text        NOT NULL,
    number     text        NOT NULL,
    item       text        NOT NULL,
    -- Masked.
    applicant  text        NOT NULL,
    since      timestamptz NOT NULL,
    -- Log-in name of who talks to the citizen, so that both come back into the call after a restart.
    clerk      text,
    ended_at   timestamptz,
    end_reason text,
    UNIQUE (region, day, serial)
);
CREATE INDEX ticket_open ON ticket (since) WHERE ended_at IS NULL;
