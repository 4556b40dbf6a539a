package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that people put on questions to find them together. */
@Repository
class QuestionTags {

    private final JdbcClient jdbc;

    QuestionTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every tag in use, in order, without reading every row. */
    List<String> all() {
        return jdbc.sql("""
                        with recursive known(tag) as (
                          (select tag from questionbank.question_tag order by tag limit 1)
                          union all
                          select (select t.tag from questionbank.question_tag t where t.tag > known.tag order by t.tag limit 1)
                            from known
                           where known.tag is not null)
                        select tag from known where tag is not null
                        """).query(String.class).list();
    }

    /** How many of these questions have it now and had it not before. */
    int add(Collection<QuestionId> questions, String tag) {
        return jdbc.sql("""
                        insert into questionbank.question_tag (question, tag)
                        select id, :tag from questionbank.question where id = any(:questions)
                        on conflict do nothing
                        """)
                .param("questions", values(questions))
                .param("tag", tag)
                .update();
    }

    /** How many of these questions had it and have it no more. */
    int remove(Collection<QuestionId> questions, String tag) {
        return jdbc.sql("delete from questionbank.question_tag where tag = :tag and question = any(:questions)")
                .param("questions", values(questions))
                .param("tag", tag)
                .update();
    }

    private static UUID[] values(Collection<QuestionId> questions) {
        return questions.stream().map(QuestionId::value).toArray(UUID[]::new);
    }
}
