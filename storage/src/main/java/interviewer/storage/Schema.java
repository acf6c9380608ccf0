package interviewer.storage;

import java.sql.SQLException;
import java.util.List;

/**
 * The tables and how an older file becomes a newer one. The file's version stands in {@code PRAGMA user_version} and is the number of
 * migrations it has been through; {@link Database} asks for this once for each file it opens.
 */
final class Schema {
    /** Oldest first, one list of statements a version. A released entry is never edited: a change is a new entry at the end. */
    private static final List<List<String>> MIGRATIONS = List.of(
            List.of("create table interview (id text primary key, started_at text not null) without rowid", """
            create table turn (
              interview text not null references interview (id) on delete cascade,
              n integer not null,
              at text not null,
              json text not null,
              primary key (interview, n))""", """
            create table disagreement (
              interview text not null references interview (id) on delete cascade,
              grade integer not null,
              step text not null,
              level integer not null,
              ours integer not null,
              reason text not null,
              at text not null,
              primary key (interview, grade, step))"""),
            List.of("""
            create table note (
              interview text not null references interview (id) on delete cascade,
              turn integer not null,
              kind text not null,
              json text not null,
              primary key (interview, turn, kind))"""));

    private Schema() {}

    /** Reads only; throws when the file is newer than this program, or a database of another program. */
    static void check(Transaction transaction) throws SQLException {
        int version = version(transaction);
        if (version > MIGRATIONS.size()) {
            throw new SQLException("it was written by a newer Interviewer (its version is " + version
                    + ", this program knows up to " + MIGRATIONS.size() + ")");
        }
        if (version == 0 && number(transaction, "select count(*) from sqlite_master") > 0) {
            throw new SQLException("it is a database of another program");
        }
    }

    /** Brings the file to the newest version; asks for that again, since another process may do the same at this moment. */
    static void migrate(Transaction transaction) throws SQLException {
        for (int version = version(transaction); version < MIGRATIONS.size(); version++) {
            for (String sql : MIGRATIONS.get(version)) {
                transaction.execute(sql);
            }
            transaction.execute("pragma user_version = " + (version + 1));
        }
    }

    private static int version(Transaction transaction) throws SQLException {
        return number(transaction, "pragma user_version");
    }

    private static int number(Transaction transaction, String sql) throws SQLException {
        return transaction.query(sql, row -> row.getInt(1)).getFirst();
    }
}
