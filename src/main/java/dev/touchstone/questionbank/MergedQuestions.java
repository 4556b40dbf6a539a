package dev.touchstone.questionbank;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which question took the place of which. */
@Repository
class MergedQuestions {

    private final JdbcClient jdbc;

    MergedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What took its place, if anything did. */
    Optional<QuestionRef> into(QuestionId question) {
        return jdbc.sql("""
                        select k.id, k.number from questionbank.question q
                          join questionbank.question k on k.id = q.merged_into
                         where q.id = :question
                        """)
                .param("question", question.value())
                .query((row, index) ->
                        new QuestionRef(new QuestionId(row.getObject("id", UUID.class)), row.getString("number")))
                .optional();
    }

    /** Serialises what is done to both; two at once never wait for each other. */
    void lock(QuestionId one, QuestionId other) {
        jdbc.sql("""
                        select id from questionbank.question where id in (:one, :other) order by id for no key update
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    /** Notes it, and gives the tags to the one that stays. */
    void merge(QuestionId gone, QuestionId kept) {
        jdbc.sql("update questionbank.question set merged_into = :kept where id = :gone")
                .param("gone", gone.value())
                .param("kept", kept.value())
                .update();
        jdbc.sql("""
                        insert into questionbank.question_tag (question, tag)
                        select :kept, tag from questionbank.question_tag where question = :gone
                        on conflict do nothing
                        """).param("gone", gone.value()).param("kept", kept.value()).update();
    }
}
