package dev.touchstone.questionbank;

import dev.touchstone.identity.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down which questions an act is for, as they are when somebody chooses all of them. */
@Repository
class WorkChoices {

    private static final String COUNTED = """
            select count(*) as total, count(*) filter (where q.status = 'PUBLISHED') as in_use, count(v.id) as waiting,
                   count(v.id) filter (where v.created_by = :person or :person = any(v.co_authors)) as own
              from questionbank.question q
              left join questionbank.question_version v on v.question = q.id and v.status = 'REVIEW'
             where\s""";

    private static final String CHOSEN = """
            insert into questionbank.work_item (work, position, question, version, edits)
            select :work, row_number() over (order by %s), q.id, v.id, v.edits
              from questionbank.question q
              left join questionbank.question_version v on v.question = q.id and v.status = 'REVIEW'
             where %s
            """;

    private static final String WAITING = "v.id is not null";

    private final JdbcClient jdbc;

    WorkChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    WholeSelection matching(QuestionFilter filter, AccountId person) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("person", person.value());
        return jdbc.sql(COUNTED + QuestionList.conditions(filter, values))
                .params(values)
                .query(WorkChoices::counted)
                .single();
    }

    WholeSelection waiting(AccountId person) {
        return jdbc.sql(COUNTED + WAITING)
                .param("person", person.value())
                .query(WorkChoices::counted)
                .single();
    }

    private static WholeSelection counted(ResultSet row, int index) throws SQLException {
        return new WholeSelection(row.getInt("total"), row.getInt("in_use"), row.getInt("waiting"), row.getInt("own"));
    }

    /** All that the filter finds, in the order of the list; how many. */
    int choose(BankWorkId work, QuestionFilter filter) {
        var values = new HashMap<String, @Nullable Object>();
        var conditions = QuestionList.conditions(filter, values);
        values.put("work", work.value());
        return counted(
                work,
                jdbc.sql(CHOSEN.formatted("q.number", conditions))
                        .params(values)
                        .update());
    }

    /** All that waits for a reviewer, the longest first; how many. */
    int chooseWaiting(BankWorkId work) {
        return counted(
                work,
                jdbc.sql(CHOSEN.formatted("v.handed_in_at, v.id", WAITING))
                        .param("work", work.value())
                        .update());
    }

    private int counted(BankWorkId work, int questions) {
        jdbc.sql("update questionbank.work set total = :n where id = :work")
                .param("n", questions)
                .param("work", work.value())
                .update();
        return questions;
    }
}
