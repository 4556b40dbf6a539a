package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blueprints per job. */
@Repository
class Blueprints {

    private final JdbcClient jdbc;

    Blueprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Blueprint> of(JobOpeningId job) {
        var sections = new ArrayList<Blueprint.Section>();
        return jdbc
                .sql("""
                        select b.minutes, s.*
                          from writtentest.blueprint b
                          left join writtentest.blueprint_section s on s.job = b.job
                         where b.job = :job
                         order by s.position
                        """)
                .param("job", job.value())
                .query((row, index) -> {
                    if (row.getString("name_zh") != null) {
                        sections.add(section(row));
                    }
                    return row.getInt("minutes");
                })
                .list()
                .stream()
                .findFirst()
                .map(minutes -> new Blueprint(job, minutes, List.copyOf(sections)));
    }

    void save(Blueprint blueprint) {
        jdbc.sql("""
                        insert into writtentest.blueprint (job, minutes) values (:job, :minutes)
                        on conflict (job) do update set minutes = excluded.minutes, version = writtentest.blueprint.version + 1
                        """)
                .param("job", blueprint.job().value())
                .param("minutes", blueprint.minutes())
                .update();
        jdbc.sql("delete from writtentest.blueprint_section where job = :job")
                .param("job", blueprint.job().value())
                .update();
        int position = 1;
        for (var section : blueprint.sections()) {
            insert(blueprint.job(), position++, section);
        }
    }

    private void insert(JobOpeningId job, int position, Blueprint.Section section) {
        jdbc.sql("""
                        insert into writtentest.blueprint_section (job, position, name_zh, name_en, types, competencies, questions, points_each)
                        values (:job, :position, :zh, :en, :types, :competencies, :questions, :points)
                        """)
                .param("job", job.value())
                .param("position", position)
                .param("zh", section.name().zh())
                .param("en", section.name().en())
                .param("types", section.types().stream().map(Enum::name).toArray(String[]::new))
                .param("competencies", section.competencies().toArray(String[]::new))
                .param("questions", section.count())
                .param("points", section.pointsEach())
                .update();
    }

    private static Blueprint.Section section(ResultSet row) throws SQLException {
        return new Blueprint.Section(
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(QuestionType::valueOf)
                        .toList(),
                List.of((String[]) row.getArray("competencies").getArray()),
                row.getInt("questions"),
                row.getBigDecimal("points_each"));
    }
}
