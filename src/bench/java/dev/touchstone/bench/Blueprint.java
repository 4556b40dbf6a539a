package dev.touchstone.bench;

import java.util.UUID;

/** Gives a job a paper of twenty questions that the system marks itself, so that an attempt ends with handing in. */
final class Blueprint {

    private final Database database;

    Blueprint(Database database) {
        this.database = database;
    }

    void ofTwenty(UUID job) {
        var jdbc = database.jdbc();
        jdbc.sql("delete from writtentest.blueprint_section where job = :job")
                .param("job", job)
                .update();
        jdbc.sql("""
                        insert into writtentest.blueprint_section
                               (job, position, name_zh, types, competencies, questions, points_each)
                        values (:job, 1, '单选题', '{SINGLE_CHOICE}', '{}', 12, 5),
                               (:job, 2, '多选题', '{MULTIPLE_CHOICE}', '{}', 4, 5),
                               (:job, 3, '判断题', '{TRUE_FALSE}', '{}', 4, 5)
                        """).param("job", job).update();
    }
}
