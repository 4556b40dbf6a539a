package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import dev.touchstone.shared.LocalizedText;
import dev.touchstone.shared.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owners and review-by dates of questions. */
@Repository
class QuestionKeeping {

    private static final String DUE =
            " from questionbank.question q where q.status = 'PUBLISHED' and q.review_by <= :until";

    private final JdbcClient jdbc;

    QuestionKeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody’s and without tags when there is no such question. */
    KeptBy of(QuestionId question) {
        return jdbc.sql("""
                        select q.owner, array(select t.tag from questionbank.question_tag t
                                               where t.question = q.id order by t.tag) as tags
                          from questionbank.question q
                         where q.id = :id
                        """)
                .param("id", question.value())
                .query((row, index) -> {
                    var owner = row.getObject("owner", UUID.class);
                    return new KeptBy(owner == null ? null : new AccountId(owner), List.of((String[])
                            row.getArray("tags").getArray()));
                })
                .optional()
                .orElseGet(() -> new KeptBy(null, List.of()));
    }

    List<DueQuestion> due(LocalDate today, LocalDate until, @Nullable AccountId owner, Paging paging) {
        return jdbc.sql("""
                        select q.id, q.number, q.type, q.owner, q.review_by, q.review_by < :today as overdue,
                               v.stem_zh, v.stem_en
                          from (select q.*
                        """ + DUE + """
                         and (cast(:owner as uuid) is null or q.owner = cast(:owner as uuid))
                                 order by q.review_by, q.number limit :limit offset :offset) q
                          join questionbank.question_version v on v.id = q.shown
                         order by q.review_by, q.number
                        """)
                .param("today", today)
                .param("until", until)
                .param("owner", owner == null ? null : owner.toString())
                .param("limit", paging.size() + 1)
                .param("offset", paging.offset())
                .query(QuestionKeeping::due)
                .list();
    }

    int count(LocalDate until) {
        return jdbc.sql("select count(*)" + DUE)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    Set<AccountId> owners(LocalDate until) {
        return new HashSet<>(jdbc.sql("select distinct q.owner" + DUE + " and q.owner is not null")
                .param("until", until)
                .query((row, index) -> new AccountId(row.getObject("owner", UUID.class)))
                .list());
    }

    /** The question’s number; a version on its way into use takes the date along. */
    Optional<String> reviewBy(QuestionId question, LocalDate until) {
        jdbc.sql("""
                        update questionbank.question_version set review_by = :until
                         where question = :id and status in ('DRAFT', 'REVIEW')
                        """).param("until", until).param("id", question.value()).update();
        return jdbc.sql("update questionbank.question set review_by = :until where id = :id returning number")
                .param("until", until)
                .param("id", question.value())
                .query(String.class)
                .optional();
    }

    /** The question’s number. */
    Optional<String> assign(QuestionId question, @Nullable AccountId owner) {
        return jdbc.sql("update questionbank.question set owner = cast(:owner as uuid) where id = :id returning number")
                .param("owner", owner == null ? null : owner.toString())
                .param("id", question.value())
                .query(String.class)
                .optional();
    }

    private static DueQuestion due(ResultSet row, int index) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new DueQuestion(
                new QuestionId(row.getObject("id", UUID.class)),
                row.getString("number"),
                QuestionType.valueOf(row.getString("type")),
                new LocalizedText(row.getString("stem_zh"), row.getString("stem_en")),
                owner == null ? null : new AccountId(owner),
                row.getObject("review_by", LocalDate.class),
                row.getBoolean("overdue"));
    }
}
