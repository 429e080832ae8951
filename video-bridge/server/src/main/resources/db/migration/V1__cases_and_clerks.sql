-- Cases (办件) as they stand now. What happened to them is in case_event; this is where the last event led.
CREATE TABLE cases (
    number             text PRIMARY KEY,
    item               text        NOT NULL,
    state              text        NOT NULL,
    -- The clerk's decision in the call, made over a form with this digest.
    decided_outcome    text,
    decided_form       text,
    decided_by         text,
    -- Set once it is handed in.
    submitted_form     text,
    progress_code_hash bytea
);

-- What was handed in. A case sent back for correction is handed in again, in its next turn.
CREATE TABLE submission (
    number         text        NOT NULL REFERENCES cases,
    turn           int         NOT NULL,
    content_hash   bytea       NOT NULL,
    applicant_name text        NOT NULL,
    applicant_id   text        NOT NULL,
    form           jsonb       NOT NULL,
    signature_png  bytea       NOT NULL,
    signed_at      timestamptz NOT NULL,
    -- The receipt given, so that the same one is given again.
    received_at    timestamptz NOT NULL,
    state_after    text        NOT NULL,
    PRIMARY KEY (number, turn)
);

-- Every step of every case in one chain: hash = SHA-256(previous || content).
CREATE TABLE case_event (
    seq      bigint PRIMARY KEY,
    number   text   NOT NULL REFERENCES cases,
    content  text   NOT NULL,
    previous bytea  NOT NULL,
    hash     bytea  NOT NULL
);
CREATE INDEX case_event_of ON case_event (number, seq);

-- The chain's end. Whoever writes to a case locks this row first, so that steps are chained one after the other.
CREATE TABLE chain_head (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    seq      bigint NOT NULL,
    hash     bytea  NOT NULL
);
INSERT INTO chain_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

-- One rating a case (现场一次一评); nobody who serves sees it.
CREATE TABLE rating (
    number   text PRIMARY KEY REFERENCES cases,
    level    text        NOT NULL,
    reasons  jsonb       NOT NULL,
    rated_at timestamptz NOT NULL
);

-- Clerks who are logged in, by the hash of their cookie.
CREATE TABLE clerk_session (
    token_hash bytea PRIMARY KEY,
    clerk      text        NOT NULL,
    expires_at timestamptz NOT NULL
);
