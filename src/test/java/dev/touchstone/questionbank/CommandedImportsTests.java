package dev.touchstone.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.TouchstoneApplication;
import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.Accounts;
import dev.touchstone.identity.Role;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TestDatabase;
import dev.touchstone.testing.TouchstoneTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports from the command line: kept once, in the name of somebody who may import. */
@TouchstoneTest
class CommandedImportsTests {

    @Autowired
    CommandedImports commanded;

    @Autowired
    BankImports imports;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase database;

    @TempDir
    Path directory;

    private AccountId recruiter;
    private String address;
    private String salt;

    @BeforeEach
    void somebody() {
        recruiter = staff.hire("许梅", Role.RECRUITER);
        address = accounts.get(recruiter).email();
        salt = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aFileWaitsInThatPersonsName() {
        var kept = commanded.keep(command(address, "AFTER_SALES", "empathy"), bank(), "题库.txt");

        assertThat(kept.fresh()).isTrue();
        assertThat(kept.counts()).isEqualTo(Map.of(ImportStanding.READY, 1L, ImportStanding.BLOCKED, 1L));
        var batch = batch(kept);
        assertThat(kept.page()).isEqualTo("http://touchstone.test/question-bank/imports/" + batch.id());
        assertThat(batch.createdBy()).isEqualTo(recruiter);
        assertThat(batch.state()).isEqualTo(ImportState.PREVIEW);
        assertThat(batch.track()).isEqualTo(Track.AFTER_SALES);
        assertThat(batch.competency()).isEqualTo("empathy");
        assertThat(batch.name()).isEqualTo("题库.txt");
        assertThat(jdbc.sql(
                                "select event from audit.entry where actor = :actor and facts ->> 'batch' = :batch order by event")
                        .param("actor", recruiter.value())
                        .param("batch", batch.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("BankImportCommanded", "BankImportPrepared");
    }

    @Test
    void theSameFileAgainIsSaidToWait() {
        var first = commanded.keep(command(address, null, null), bank(), "题库.txt");
        var again = commanded.keep(command(address.toUpperCase(java.util.Locale.ROOT), null, null), bank(), "题库.txt");
        assertThat(again).isEqualTo(new CommandedImports.Kept(first.page(), false, first.counts()));

        var out = new ByteArrayOutputStream();
        ImportVerb.print(again, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(5)
                .startsWith(first.page())
                .element(1)
                .asString()
                .matches("同一个文件已经在等待确认.*|The same file is waiting.*");
    }

    @Test
    void whoMayNotImportIsNobodyToImportFor() {
        var invited = UUID.randomUUID() + "@example.test";
        accounts.invite("白露", invited, Language.ZH, Set.of(Role.RECRUITER));
        refused("nobody@example.test", null, null, "questionbank.command.noAccount");
        refused(invited, null, null, "questionbank.command.notEnabled");
        refused(
                accounts.get(staff.hire("段雪", Role.INTERVIEWER, Role.MARKER)).email(),
                null,
                null,
                "questionbank.command.mayNot");
        refused(address, "NOWHERE", null, "questionbank.command.track");
        refused(address, null, "nothing", "questionbank.error.unknownCompetency");
        assertThat(count()).isZero();
    }

    @Test
    void theCommandWorksOnTheConfiguredDatabase() throws Exception {
        var file = Files.write(directory.resolve("bank.txt"), bank());

        var outcome = run("import", file.toString(), "--as", address, "--touchstone.base-url=https://hiring.example");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        var page = outcome.out().lines().findFirst().orElseThrow();
        assertThat(page).startsWith("https://hiring.example/question-bank/imports/");
        var batch = imports.get(ImportBatchId.of(page.substring(page.lastIndexOf('/') + 1)));
        assertThat(batch.createdBy()).isEqualTo(recruiter);
        assertThat(Imported.items(imports, batch.id())).hasSize(2);

        var stranger = run("import", file.toString(), "--as", "nobody@example.test");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.out()).isEmpty();
        assertThat(stranger.err()).contains("nobody@example.test").hasLineCount(1);
    }

    private record Outcome(int code, String out, String err) {}

    private Outcome run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                TouchstoneApplication.class.getName()));
        command.addAll(List.of(words));
        command.add("--touchstone.database.url=" + database.url());
        command.add("--touchstone.database.username=" + TestDatabase.ROLE);
        command.add("--touchstone.database.password=" + TestDatabase.PASSWORD);
        var process = new ProcessBuilder(command).directory(directory.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err);
    }

    private void refused(String email, @Nullable String track, @Nullable String competency, String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> commanded.keep(command(email, track, competency), bank(), "题库.txt"))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static ImportCommand command(String email, @Nullable String track, @Nullable String competency) {
        return new ImportCommand("题库.txt", email, track, competency, List.of());
    }

    private ImportBatch batch(CommandedImports.Kept kept) {
        return imports.get(ImportBatchId.of(kept.page().substring(kept.page().lastIndexOf('/') + 1)));
    }

    private long count() {
        return jdbc.sql("select count(*) from questionbank.import_batch where created_by = :by")
                .param("by", recruiter.value())
                .query(Long.class)
                .single();
    }

    private byte[] bank() {
        return """
                1. 顾客说鞋子大了一码，先做什么 %1$s？（B）
                A. 直接退款
                B. 问清尺码和脚长
                2. 仓库漏发一件赠品，先怎么说 %1$s？
                A. 致歉并补发
                B. 让顾客自己联系仓库
                """.formatted(salt).getBytes(StandardCharsets.UTF_8);
    }
}
