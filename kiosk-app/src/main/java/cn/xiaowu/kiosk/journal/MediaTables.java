package cn.xiaowu.kiosk.journal;

import java.util.List;

/// The tables of recordings. Names and hashes in clear, media sealed.
final class MediaTables {
    static final List<String> ALL = List.of("""
            create table if not exists recording (
              call text primary key,
              number text not null,
              agreed_at text not null,
              ended_at text,
              refusal text)
            """, """
            create table if not exists segment (
              call text not null references recording on delete cascade,
              track text not null,
              number integer not null,
              role text not null,
              media text not null,
              begun_at text not null,
              last_at text not null,
              primary key (call, track, number))
            """, """
            create table if not exists chunk (
              call text not null,
              track text not null,
              number integer not null,
              start integer not null,
              length integer not null,
              sha256 text not null,
              sealed blob,
              primary key (call, track, number, start),
              foreign key (call, track, number) references segment on delete cascade)
            """, """
            create table if not exists gap (
              call text not null references recording on delete cascade,
              track text,
              reason text not null,
              begun_at text not null,
              ended_at text)
            """, """
            create table if not exists held (
              call text primary key references recording on delete cascade,
              until text not null)
            """);

    private MediaTables() {}
}
