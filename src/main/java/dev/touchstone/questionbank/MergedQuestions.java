package dev.touchstone.questionbank;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which question took the place of which. */
@Repository
class MergedQuestions {

    private final JdbcClient jdbc;

    MergedQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What took its place, and what it took the place of; in one query. */
    MergeLinks links(QuestionId question) {
        var found = jdbc
                .sql("""
                        select k.id, k.number, true as kept
                          from questionbank.question q
                          join questionbank.question k on k.id = q.merged_into
                         where q.id = :question
                        union all
                        select id, number, false from questionbank.question where merged_into = :question
                         order by number
                        """)
                .param("question", question.value())
                .query((row, index) -> Map.entry(
                        new QuestionRef(new QuestionId(row.getObject("id", UUID.class)), row.getString("number")),
                        row.getBoolean("kept")))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        var kept = Objects.requireNonNull(found.get(true));
        return new MergeLinks(kept.isEmpty() ? null : kept.get(0), Objects.requireNonNull(found.get(false)));
    }

    /** The questions of these versions with all that took their place, one after the other. */
    Set<QuestionId> followed(Collection<QuestionVersionId> versions) {
        return Set.copyOf(jdbc.sql("""
                        with recursive followed (id, merged_into) as (
                            select q.id, q.merged_into
                              from questionbank.question_version v
                              join questionbank.question q on q.id = v.question
                             where v.id = any(:versions)
                            union
                            select k.id, k.merged_into
                              from followed f join questionbank.question k on k.id = f.merged_into)
                        select id from followed
                        """)
                .param(
                        "versions",
                        versions.stream().map(QuestionVersionId::value).toArray(UUID[]::new))
                .query((row, index) -> new QuestionId(row.getObject("id", UUID.class)))
                .list());
    }

    /** What these numbers stand for now; a number that the bank does not know is absent. */
    Map<String, NamedQuestion> named(Collection<String> numbers) {
        Map<String, NamedQuestion> named = new HashMap<>();
        jdbc.sql("""
                        with recursive named (asked, id, merged_into) as (
                            select number, id, merged_into from questionbank.question where number = any(:numbers)
                            union
                            select n.asked, k.id, k.merged_into
                              from named n join questionbank.question k on k.id = n.merged_into)
                        select n.asked, q.number, v.id, v.question, v.type, v.competency, v.difficulty, v.track, v.points, v.status
                          from named n
                          join questionbank.question q on q.id = n.id
                          join questionbank.question_version v on v.id = q.shown
                         where n.merged_into is null and (v.type <> 'TYPING' or v.task ->> 'typing' is not null)
                        """).param("numbers", numbers.toArray(String[]::new)).query((RowCallbackHandler) row -> named.put(
                row.getString("asked"),
                new NamedQuestion(
                        QuestionRows.drawable(row),
                        QuestionStatus.valueOf(row.getString("status")) == QuestionStatus.PUBLISHED)));
        return named;
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
