package dev.touchstone.writtentest;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.questionbank.DrawFilter;
import dev.touchstone.questionbank.PlannedUse;
import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.Track;
import dev.touchstone.shared.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Blueprints per job. */
@Repository
class Blueprints {

    private final JdbcClient jdbc;

    Blueprints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Jobs that are not closed and have this question on every paper. */
    List<PlannedUse> fixing(String number) {
        return jdbc.sql("""
                        select distinct j.id, j.number
                          from writtentest.blueprint_section s
                          join jobs.v_job j on j.id = s.job and j.status <> 'CLOSED'
                         where :number = any(s.fixed)
                         order by j.number
                        """)
                .param("number", number)
                .query((row, index) -> new PlannedUse(
                        row.getString("number"), "/jobs/%s/plan/written-test".formatted(row.getString("id"))))
                .list();
    }

    Optional<Blueprint> of(JobOpeningId job) {
        var sections = new ArrayList<Blueprint.Section>();
        return jdbc
                .sql("""
                        select b.minutes as whole, b.cap, s.*
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
                    return new Blueprint(job, row.getInt("whole"), row.getObject("cap", Integer.class), sections);
                })
                .list()
                .stream()
                .findFirst()
                .map(one -> new Blueprint(job, one.minutes(), one.cap(), List.copyOf(sections)));
    }

    void save(Blueprint blueprint) {
        jdbc.sql("""
                        insert into writtentest.blueprint (job, minutes, cap) values (:job, :minutes, :cap)
                        on conflict (job) do update set minutes = excluded.minutes, cap = excluded.cap, version = writtentest.blueprint.version + 1
                        """)
                .param("job", blueprint.job().value())
                .param("minutes", blueprint.minutes())
                .param("cap", blueprint.cap())
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
                        insert into writtentest.blueprint_section (job, position, name_zh, name_en, types, competencies,
                                                                   difficulties, tracks, questions, points_rule, points_each, fixed, minutes)
                        values (:job, :position, :zh, :en, :types, :competencies, :difficulties, :tracks, :questions, :rule,
                                :points, :fixed, :minutes)
                        """)
                .param("job", job.value())
                .param("position", position)
                .param("zh", section.name().zh())
                .param("en", section.name().en())
                .param("types", names(section.from().types()))
                .param("competencies", section.from().competencies().toArray(String[]::new))
                .param("difficulties", section.from().difficulties().toArray(Integer[]::new))
                .param("tracks", names(section.from().tracks()))
                .param("questions", section.count())
                .param("rule", section.points().rule().name())
                .param("points", section.points().amount())
                .param("fixed", section.fixed().toArray(String[]::new))
                .param("minutes", section.minutes())
                .update();
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Blueprint.Section section(ResultSet row) throws SQLException {
        return new Blueprint.Section(
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                new DrawFilter(
                        constants(row, "types", QuestionType::valueOf),
                        constants(row, "competencies", Function.identity()),
                        Set.of((Integer[]) row.getArray("difficulties").getArray()),
                        constants(row, "tracks", Track::valueOf)),
                row.getInt("questions"),
                new SectionPoints(
                        SectionPoints.Rule.valueOf(row.getString("points_rule")), row.getBigDecimal("points_each")),
                List.of((String[]) row.getArray("fixed").getArray()),
                row.getObject("minutes", Integer.class));
    }

    private static <T> Set<T> constants(ResultSet row, String column, Function<String, T> reading) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(reading)
                .collect(Collectors.toUnmodifiableSet());
    }
}
