package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of a version from draft into use; who calls one has locked the question and looked where the version stands. */
@Repository
class ReviewSteps {

    private final JdbcClient jdbc;

    ReviewSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever goes on with another one’s draft is an author of it from now on. */
    void saved(OpenVersion draft, AccountId by, Instant at) {
        jdbc.sql("""
                        update questionbank.question_version
                           set edits = edits + 1, created_at = :at,
                               co_authors = case when created_by = :by or :by = any(co_authors) then co_authors
                                                 else co_authors || :by end
                         where id = :id
                        """)
                .param("id", draft.id().value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void handIn(QuestionVersionId version, Instant at) {
        jdbc.sql("update questionbank.question_version set status = 'REVIEW', handed_in_at = :at where id = :id")
                .param("id", version.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void takeBack(QuestionVersionId version) {
        jdbc.sql("update questionbank.question_version set status = 'DRAFT', handed_in_at = null where id = :id")
                .param("id", version.value())
                .update();
    }

    void sendBack(QuestionVersionId version, String remark, AccountId by, Instant at) {
        jdbc.sql("""
                        update questionbank.question_version
                           set status = 'DRAFT', handed_in_at = null, remark = :remark, remark_by = :by, remark_at = :at
                         where id = :id
                        """)
                .param("id", version.value())
                .param("remark", remark)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * Puts it into use; the date it asks for becomes the question’s, and a question that was merged stands for itself again.
     *
     * @param reviewer null when nobody else has to look
     */
    void publish(QuestionVersionId version, @Nullable AccountId reviewer, Instant at) {
        jdbc.sql("""
                        update questionbank.question_version
                           set status = 'PUBLISHED', reviewed_by = cast(:by as uuid), review_waived = cast(:by as uuid) is null,
                               reviewed_at = case when cast(:by as uuid) is null then null else cast(:at as timestamptz) end
                         where id = :id
                        """)
                .param("id", version.value())
                .param("by", reviewer == null ? null : reviewer.value().toString())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        update questionbank.question q set review_by = v.review_by, merged_into = null
                          from questionbank.question_version v where v.id = :id and q.id = v.question
                        """).param("id", version.value()).update();
    }

    /** Takes a draft out, and its question when it was the first version; an import that brought it has it open again. */
    void discard(OpenVersion draft) {
        jdbc.sql("""
                        update questionbank.import_item set question_version = null, replaced = null
                         where question_version = :id
                        """).param("id", draft.id().value()).update();
        jdbc.sql("delete from questionbank.question_version where id = :id")
                .param("id", draft.id().value())
                .update();
        jdbc.sql("""
                        delete from questionbank.question q where q.id = :question
                           and not exists (select 1 from questionbank.question_version v where v.question = q.id)
                        """).param("question", draft.question().value()).update();
    }
}
