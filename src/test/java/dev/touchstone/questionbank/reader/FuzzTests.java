package dev.touchstone.questionbank.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.touchstone.shared.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files of every kind: what comes out is a document or a refusal with a sentence, soon, and nothing else. */
class FuzzTests {

    private static final int FILES = Integer.getInteger("touchstone.fuzz.files", 80);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BankReader reader = new BankReader();

    @ParameterizedTest
    @EnumSource(BankFormat.class)
    void aDamagedFileIsReadOrRefused(BankFormat format) {
        var whole = SampleFiles.of(format);
        for (var seed = 0; seed < FILES; seed++) {
            var damaged = new Damage(new Random(seed), whole).bytes();
            assertTimeoutPreemptively(LONGEST, () -> read(damaged, ReadAs.DETECTED), format + " " + seed);
        }
    }

    /** A person may insist on a format that the file is not. */
    @ParameterizedTest
    @EnumSource(
            value = BankFormat.class,
            names = {"TEXT", "CSV", "HTML", "GIFT", "AIKEN", "MOODLE_XML", "JSON"})
    void aFileReadAsSomethingElseIsReadOrRefused(BankFormat insisted) {
        for (var format : BankFormat.values()) {
            var whole = SampleFiles.of(format);
            for (var seed = 0; seed < FILES / 8; seed++) {
                var damaged = seed == 0 ? whole : new Damage(new Random(seed), whole).bytes();
                var as = new ReadAs(insisted, List.of());
                assertTimeoutPreemptively(LONGEST, () -> read(damaged, as), format + " as " + insisted + " " + seed);
            }
        }
    }

    private void read(byte[] content, ReadAs as) {
        try {
            var document = reader.read(content, "bank", as);
            assertThat(BankJson.write(document)).contains("\"questions\"");
            document.questions().forEach(document::sourceOf);
        } catch (RefusedException refused) {
            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.UNUSABLE);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            fail("escaped", escaped);
        }
    }
}
