package dev.touchstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForeignTablesTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/touchstone");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path FIXTURES = Path.of("src/test/java/dev/touchstone/architecture/fixtures/sql");

    @Test
    void noModuleTouchesTablesOfAnother() {
        var rule = ForeignTables.ofTheApplication(SOURCES);
        assertThat(ForeignTables.children(SOURCES)
                        .flatMap(module -> rule.inJava(module.getFileName().toString(), module).stream()))
                .isEmpty();
        assertThat(ForeignTables.children(MIGRATIONS)
                        .flatMap(
                                module -> rule.inMigrations(module.getFileName().toString(), module).stream()))
                .isEmpty();
    }

    @Test
    void foreignTablesInJavaAreFound() {
        var rule = new ForeignTables(Set.of("jobs", "candidates", "camunda"));
        assertThat(rule.inJava("jobs", FIXTURES))
                .containsExactly(
                        "ReadsForeignTables.java of jobs uses candidates.job_application",
                        "ReadsForeignTables.java of jobs uses camunda.act_ru_task");
    }

    @Test
    void foreignTablesInMigrationsAreFound() {
        var rule = new ForeignTables(Set.of("jobs", "candidates"));
        assertThat(rule.inMigrations("jobs", FIXTURES))
                .containsExactly("V1__references_a_foreign_table.sql of jobs uses candidates.person");
    }
}
