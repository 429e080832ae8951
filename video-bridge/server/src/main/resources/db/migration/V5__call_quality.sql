-- How good each link of a call was, as the page at one end of it summed it up; the last word counts.
CREATE TABLE call_quality (
    call               uuid        NOT NULL REFERENCES ticket,
    -- BOOTH or CLERK.
    side               text        NOT NULL,
    link               text        NOT NULL,
    -- A page that was loaded anew begins a new sum.
    began              timestamptz NOT NULL,
    told_at            timestamptz NOT NULL,
    -- Whether the link was closed in order.
    over               boolean     NOT NULL,
    full_ms            bigint      NOT NULL,
    small_ms           bigint      NOT NULL,
    frozen_ms          bigint      NOT NULL,
    sound_ms           bigint      NOT NULL,
    text_ms            bigint      NOT NULL,
    level_changes      int         NOT NULL,
    restarts           int         NOT NULL,
    freezes            int         NOT NULL,
    round_trip_mean_ms int         NOT NULL,
    round_trip_p95_ms  int         NOT NULL,
    loss_sent          float8      NOT NULL,
    loss_received      float8      NOT NULL,
    relayed            boolean     NOT NULL,
    PRIMARY KEY (call, side, link, began)
);
