package interviewer.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import interviewer.Storage;
import interviewer.StorageException;
import interviewer.grading.Step;
import interviewer.session.Disagreement;
import interviewer.session.Interview;
import interviewer.session.ModelNote;
import interviewer.session.Turn;
import interviewer.text.Json;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps interviews in one SQLite file; the engine of every start with a data folder. Turns are kept as JSON, written once and never
 * changed. Does no input or output until it is first used, and can be used again after {@link #close}.
 *
 * <p>Thread-safe: transactions run one after the other; each write is one, and is on the disk when its method returns. Several
 * processes may share the file.
 */
public final class SqliteStorage implements Storage {
    private final Database database;

    /** The file and its folder are made at the first use. */
    public SqliteStorage(Path file) {
        database = new Database(file);
    }

    @Override
    public Health check() {
        try {
            // Every transaction asks for the right to write, so a file that can only be read shows here.
            database.transact(transaction -> transaction.query("select 1 from interview limit 1", row -> true));
            return new Health(true, "SQLite, " + database.file());
        } catch (StorageException failure) {
            return new Health(false, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public void create(Interview interview) {
        database.transact(transaction -> {
            insert(transaction, interview);
            for (Turn turn : interview.turns()) {
                insert(transaction, interview.id(), turn);
            }
            for (Disagreement mark : interview.disagreements()) {
                replace(transaction, interview.id(), mark);
            }
            for (ModelNote note : interview.notes()) {
                replace(transaction, interview.id(), note);
            }
            return true;
        });
    }

    @Override
    public void append(String interview, Turn turn) {
        database.transact(transaction -> {
            int turns = turns(transaction, interview);
            if (turn.n() != turns + 1) {
                throw new IllegalStateException(
                        "turn " + turn.n() + " cannot follow turn " + turns + " of interview " + interview);
            }
            return insert(transaction, interview, turn);
        });
    }

    @Override
    public Optional<Interview> interview(String id) {
        return database.transact(transaction -> read(transaction, " = ?", id)).stream()
                .findFirst();
    }

    @Override
    public List<Interview> interviews() {
        return database.transact(transaction -> read(transaction, " is not null")).stream()
                .sorted(Comparator.comparing(Interview::lastAt).reversed().thenComparing(Interview::id))
                .toList();
    }

    @Override
    public boolean delete(String id) {
        return database.transact(transaction -> transaction.update("delete from interview where id = ?", id) > 0);
    }

    @Override
    public void keep(String interview, Disagreement disagreement) {
        database.transact(transaction -> {
            turns(transaction, interview);
            return replace(transaction, interview, disagreement);
        });
    }

    @Override
    public boolean withdraw(String interview, int grade, String step) {
        return database.transact(transaction -> {
            turns(transaction, interview);
            String sql = "delete from disagreement where interview = ? and grade = ? and step = ?";
            return transaction.update(sql, interview, grade, step) > 0;
        });
    }

    @Override
    public void keep(String interview, ModelNote note) {
        database.transact(transaction -> {
            turns(transaction, interview);
            return replace(transaction, interview, note);
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private static void insert(Transaction transaction, Interview interview) throws SQLException {
        String sql = "insert into interview (id, started_at) values (?, ?) on conflict do nothing";
        if (transaction.update(sql, interview.id(), interview.startedAt()) == 0) {
            throw new IllegalArgumentException("interview " + interview.id() + " is there already");
        }
    }

    private static int insert(Transaction transaction, String interview, Turn turn) throws SQLException {
        String sql = "insert into turn (interview, n, at, json) values (?, ?, ?, ?)";
        return transaction.update(sql, interview, turn.n(), turn.at(), json(Turn.class, turn));
    }

    /** An earlier mark gives way, and the new one stands at the end: it gets a new row id. */
    private static int replace(Transaction transaction, String interview, Disagreement mark) throws SQLException {
        return transaction.update(
                "replace into disagreement (interview, grade, step, level, ours, reason, at) values (?, ?, ?, ?, ?, ?, ?)",
                interview,
                mark.grade(),
                mark.step().id(),
                mark.level(),
                mark.ours(),
                mark.reason(),
                mark.at());
    }

    private static int replace(Transaction transaction, String interview, ModelNote note) throws SQLException {
        String sql = "replace into note (interview, turn, kind, json) values (?, ?, ?, ?)";
        return transaction.update(sql, interview, note.turn(), note.kind(), json(ModelNote.class, note));
    }

    /** How many turns an interview has; throws {@link IllegalStateException} when there is no such interview. */
    private static int turns(Transaction transaction, String interview) throws SQLException {
        String sql = "select (select count(*) from turn where interview = id) from interview where id = ?";
        return transaction.query(sql, row -> row.getInt(1), interview).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no interview " + interview));
    }

    /**
     * The interviews whose id meets a condition: one query a table, however many there are.
     *
     * @param condition SQL that follows the name of the id's column
     */
    private static List<Interview> read(Transaction transaction, String condition, Object... values)
            throws SQLException {
        Map<String, List<Turn>> turns = new HashMap<>();
        transaction.query(
                "select interview, json from turn where interview" + condition + " order by interview, n",
                row -> under(row, turns).add(value(row, Turn.class, "a turn")),
                values);
        Map<String, List<Disagreement>> marks = new HashMap<>();
        transaction.query(
                "select * from disagreement where interview" + condition + " order by rowid",
                row -> under(row, marks).add(disagreement(row)),
                values);
        Map<String, List<ModelNote>> notes = new HashMap<>();
        transaction.query(
                "select interview, json from note where interview" + condition + " order by rowid",
                row -> under(row, notes).add(value(row, ModelNote.class, "a note")),
                values);
        return transaction.query(
                "select id, started_at from interview where id" + condition,
                row -> interview(row, turns, marks, notes),
                values);
    }

    private static <T> List<T> under(ResultSet row, Map<String, List<T>> lists) throws SQLException {
        return lists.computeIfAbsent(row.getString("interview"), interview -> new ArrayList<>());
    }

    private static Interview interview(
            ResultSet row,
            Map<String, List<Turn>> turns,
            Map<String, List<Disagreement>> marks,
            Map<String, List<ModelNote>> notes)
            throws SQLException {
        String id = row.getString("id");
        return new Interview(
                id,
                Instant.parse(row.getString("started_at")),
                turns.getOrDefault(id, List.of()),
                marks.getOrDefault(id, List.of()),
                notes.getOrDefault(id, List.of()));
    }

    private static <T> T value(ResultSet row, Class<T> type, String what) throws SQLException {
        try {
            return Json.mapper().readValue(row.getString("json"), type);
        } catch (JsonProcessingException failure) {
            String where = what + " of interview " + row.getString("interview") + " cannot be read: ";
            throw new SQLException(where + failure.getMessage(), failure);
        }
    }

    private static Disagreement disagreement(ResultSet row) throws SQLException {
        return new Disagreement(
                row.getInt("grade"),
                Step.of(row.getString("step")),
                row.getInt("level"),
                row.getInt("ours"),
                row.getString("reason"),
                Instant.parse(row.getString("at")));
    }

    private static <T> String json(Class<T> type, T value) {
        try {
            return Json.mapper().writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException("this " + type.getSimpleName() + " has no form in JSON", failure);
        }
    }
}
