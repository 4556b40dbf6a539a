package dev.touchstone.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchstone.jobs.JobOpeningId;
import dev.touchstone.shared.Language;
import dev.touchstone.shared.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTests {

    private static final String FILE = "姓名,手机,班次\n周扬,13800001234,晚班\n";

    private final JobOpeningId job = JobOpeningId.next();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void theEncodingIsFoundOut(String charset) {
        assertThat(CsvText.of(FILE.getBytes(Charset.forName(charset)))).isEqualTo(FILE);
    }

    @Test
    void theMarkThatExcelWritesIsDropped() {
        assertThat(CsvText.of(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FILE);
    }

    @Test
    void aWorkbookIsRefusedByName() {
        refused("candidates.import.isExcel", () -> CsvText.of(new byte[] {'P', 'K', 3, 4, 0, 0}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name;E-mail", "Full Name\tEmail Address", "姓 名,电子邮箱", "候选人，邮箱", "\"姓名\",\"Email\""})
    void headingsAreKnownInBothLanguagesAndWithAnySeparator(String heading) {
        var separator = heading.replaceAll("[^;\t,，]", "").substring(0, 1);
        var rows = rows(heading + "\n李想" + separator + "lx@example.cn\n");
        assertThat(rows).singleElement().satisfies(apply -> {
            assertThat(apply.name()).isEqualTo("李想");
            assertThat(apply.email()).isEqualTo("lx@example.cn");
        });
    }

    @ParameterizedTest
    @CsvSource({"0,0", "无,0", "18,18", "18个月,18", "1年,12", "1.5年,18", "2 years,24", "6 months,6"})
    void experienceIsReadInMonthsAndYears(String told, int months) {
        assertThat(rows("姓名,手机,经验\n李想,13800000000," + told + "\n"))
                .extracting(Apply::experienceMonths)
                .containsExactly(months);
    }

    @ParameterizedTest
    @CsvSource({"中文,ZH,", "英语,EN,", "English,EN,", "'',ZH,", "火星文,ZH,candidates.import.row.language"})
    void aLanguageNobodySpeaksHereIsAProblemOfItsRow(String told, Language language, String problem) {
        var reading = new ImportReading(ImportTable.of("姓名,手机,语言\n李想,13800000000," + told + "\n")
                .lines()
                .get(0));
        assertThat(reading.toApply(job).language()).isEqualTo(language);
        assertThat(reading.problems()).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void quotedCellsMayHoldLineBreaks() {
        var table = ImportTable.of("姓名,手机,备注\n李想,13800000000,\"早上\n联系\"\n孙洁,13800000001,\n");
        assertThat(table.lines()).extracting(ImportTable.Line::number).containsExactly(2L, 4L);
    }

    @Test
    void everyProblemOfARowIsNamed() {
        var reading = new ImportReading(
                ImportTable.of("姓名,手机,邮箱,经验,班次\n,12,a@b,很久,周末\n").lines().get(0));
        reading.toApply(job);
        assertThat(reading.problems())
                .containsExactlyInAnyOrder(
                        "candidates.import.row.noName",
                        "candidates.import.row.phone",
                        "candidates.import.row.email",
                        "candidates.import.row.experience",
                        "candidates.import.row.shift");
    }

    @Test
    void columnsNobodyKnowsAreNamed() {
        assertThat(ImportTable.of("姓名,手机,星座\n李想,13800000000,狮子\n").ignored()).containsExactly("星座");
    }

    @Test
    void theLanguageIsReadAndChineseByDefault() {
        assertThat(rows("姓名,手机,语言\n李想,13800000000,\nAlex,13800000001,English\n"))
                .extracting(Apply::language)
                .containsExactly(Language.ZH, Language.EN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "手机,邮箱\\n1,2 | candidates.import.noName",
                "姓名,备注\\n1,2 | candidates.import.noContact",
                "姓名,手机 | candidates.import.empty"
            })
    void aFileWithoutWhatIsNeededIsRefused(String text, String key) {
        refused(key, () -> ImportTable.of(text.replace("\\n", "\n")));
    }

    @Test
    void tooManyRowsAreRefused() {
        refused(
                "candidates.import.tooLong",
                () -> ImportTable.of("姓名,手机\n" + "李想,13800000000\n".repeat(ImportTable.MOST + 1)));
    }

    private List<Apply> rows(String text) {
        return ImportTable.of(text).lines().stream()
                .map(line -> new ImportReading(line).toApply(job))
                .toList();
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
