package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions on their way into use: drafts, and what waits for a reviewer. {@link ReviewSteps} moves them on. */
@Repository
class QuestionReviews {

    private static final String OPEN = """
            select v.id, v.question, q.number, v.version, v.status, v.edits, v.created_by, v.co_authors, v.created_at,
                   v.handed_in_at, v.remark, v.remark_by, v.remark_at
              from questionbank.question_version v
              join questionbank.question q on q.id = v.question
             where v.status in ('DRAFT', 'REVIEW')
            """;

    private final JdbcClient jdbc;

    QuestionReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OpenVersion> find(QuestionVersionId version) {
        return jdbc.sql(OPEN + " and v.id = :id")
                .param("id", version.value())
                .query(QuestionReviews::open)
                .optional();
    }

    Optional<OpenVersion> of(QuestionId question) {
        return jdbc.sql(OPEN + " and v.question = :question")
                .param("question", question.value())
                .query(QuestionReviews::open)
                .optional();
    }

    /** Serialises what is done to one question; false when there is none. */
    boolean lock(QuestionId question) {
        return jdbc.sql("select id from questionbank.question where id = :id for no key update")
                .param("id", question.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** What waits for a reviewer, the longest first. */
    List<OpenVersion> waiting(int limit, long offset) {
        return jdbc.sql(OPEN + " and v.status = 'REVIEW' order by v.handed_in_at, v.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(QuestionReviews::open)
                .list();
    }

    int waiting() {
        return jdbc.sql("select count(*) from questionbank.question_version where status = 'REVIEW'")
                .query(Integer.class)
                .single();
    }

    /** What somebody is writing, the newest first. */
    List<OpenVersion> draftsOf(AccountId author, int most) {
        return jdbc.sql(OPEN + """
                 and v.status = 'DRAFT' and (v.created_by = :author or :author = any(v.co_authors))
                 order by v.created_at desc limit :most
                """)
                .param("author", author.value())
                .param("most", most)
                .query(QuestionReviews::open)
                .list();
    }

    /** Which of these questions have a version that is not published yet. */
    Set<QuestionId> withOpenVersion(Collection<QuestionId> questions) {
        return new HashSet<>(jdbc.sql("""
                        select question from questionbank.question_version
                         where status in ('DRAFT', 'REVIEW') and question = any(:questions)
                        """)
                .param("questions", questions.stream().map(QuestionId::value).toArray(UUID[]::new))
                .query((row, index) -> new QuestionId(row.getObject("question", UUID.class)))
                .list());
    }

    private static OpenVersion open(ResultSet row, int index) throws SQLException {
        var status = QuestionStatus.valueOf(row.getString("status"));
        var since = row.getTimestamp(status == QuestionStatus.REVIEW ? "handed_in_at" : "created_at");
        return new OpenVersion(
                new QuestionVersionId(row.getObject("id", UUID.class)),
                new QuestionId(row.getObject("question", UUID.class)),
                row.getString("number"),
                row.getInt("version"),
                status,
                row.getInt("edits"),
                authors(row.getObject("created_by", UUID.class), row.getArray("co_authors")),
                since.toInstant(),
                sentBack(row));
    }

    private static List<AccountId> authors(@Nullable UUID first, Array others) throws SQLException {
        var authors = new ArrayList<AccountId>();
        if (first != null) {
            authors.add(new AccountId(first));
        }
        for (var other : (UUID[]) others.getArray()) {
            authors.add(new AccountId(other));
        }
        return List.copyOf(authors);
    }

    private static OpenVersion.@Nullable SentBack sentBack(ResultSet row) throws SQLException {
        var remark = row.getString("remark");
        return remark == null
                ? null
                : new OpenVersion.SentBack(
                        remark,
                        new AccountId(row.getObject("remark_by", UUID.class)),
                        row.getTimestamp("remark_at").toInstant());
    }
}
